internal import AutomationDefinitions
internal import JQ
internal import SourceDiagnostics

extension CompiledDefinition {
  /// The definition with all that can be exercised of it, and nothing exercised yet.
  func coverage(_ expressions: JQExpressionSet) -> DefinitionCoverage {
    var points = [CoveragePoint(.trigger, at: triggerSpan)]
    if let condition {
      for (id, source) in zip(condition.expressions, condition.condition.expressions) {
        points += [.conditionHeld, .conditionFailed].map { CoveragePoint($0, at: source.span) }
        points += expressions.probes(of: id).map { CoveragePoint($0, in: source, at: 0) }
      }
    }
    if case .action(let action) = kind, let query = action.condition {
      points += query.comparisonSpans.flatMap { span in
        [.conditionHeld, .conditionFailed].map { CoveragePoint($0, at: span) }
      }
    }
    var pending = [payload]
    while let template = pending.popLast() {
      switch template {
      case .literal, .broken: continue
      case .text(let text): points += text.points(expressions)
      case .array(let elements): pending += elements
      case .object(let pairs):
        pending += pairs.map(\.value)
        points += pairs.flatMap { $0.points(expressions) }
      }
    }
    return DefinitionCoverage(
      identifier: identifier.text, span: node.span, isAction: isAction, points: points)
  }

  /// What tells when the definition is run.
  var triggerSpan: SourceSpan {
    switch kind {
    case .automation(let automation): automation.trigger.subject.span
    case .action(let action): action.identifier.span
    }
  }

  private var isAction: Bool {
    guard case .action = kind else { return false }
    return true
  }
}

extension PayloadTemplate.Pair {
  /// What can be exercised of the key.
  fileprivate func points(_ expressions: JQExpressionSet) -> [CoveragePoint] {
    guard case .text(let text) = key else { return [] }
    var points = text.points(expressions) + [CoveragePoint(.keyPresent, at: source.span)]
    if text.isWhole { points.append(CoveragePoint(.keyDropped, at: source.span)) }
    return points
  }
}

extension TemplateText {
  /// What can be exercised of each template in the string.
  fileprivate func points(_ expressions: JQExpressionSet) -> [CoveragePoint] {
    segments.flatMap { segment -> [CoveragePoint] in
      guard case .expression(let id, let range, _) = segment else { return [] }
      return [CoveragePoint(.template, at: source.span(of: range.trimmed(in: source.text)))]
        + expressions.probes(of: id).map {
          CoveragePoint($0, in: source, at: range.lowerBound)
        }
    }
  }
}

extension SearchQuery {
  /// The places of the comparisons of the query and of all groups in it.
  fileprivate var comparisonSpans: [SourceSpan] {
    rules.flatMap { rule in
      guard case .group(let query) = rule else { return [rule.node.span] }
      return query.comparisonSpans
    }
  }
}
