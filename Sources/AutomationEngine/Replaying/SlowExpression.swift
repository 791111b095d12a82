internal import AutomationDefinitions
internal import JQ
public import SourceDiagnostics

/// An expression and the time that it takes.
public struct SlowExpression: Sendable {
  /// The expression as written.
  public let text: String

  /// Where it stands first.
  public let span: SourceSpan

  /// The time of one evaluation, on the average.
  public let mean: Duration

  /// About how often it was evaluated: more than was measured, since only some events are.
  public let count: Int

  /// About the time of all evaluations.
  public var total: Duration { mean * count }
}

extension ReplayTally {
  /// The expressions that took the most time, at most so many, the slowest first.
  public func slowest(_ count: Int, of catalog: Catalog) -> [SlowExpression] {
    let slowest = times.sorted { ($0.value.total, $1.key.index) > ($1.value.total, $0.key.index) }
    return slowest.prefix(count).compactMap { id, time in
      guard let (text, span) = catalog.place(of: id) else { return nil }
      return SlowExpression(
        text: text, span: span, mean: time.mean, count: time.count * events / max(timedEvents, 1))
    }
  }
}

extension Catalog {
  /// An expression as it is written, and the first place where it stands.
  fileprivate func place(of id: JQExpressionSet.ID) -> (text: String, span: SourceSpan)? {
    for definition in definitions {
      if let condition = definition.condition,
        let index = condition.expressions.firstIndex(of: id)
      {
        let source = condition.condition.expressions[index]
        return (source.text, source.span)
      }
      if let place = definition.payload.place(of: id) { return place }
    }
    return nil
  }
}

extension PayloadTemplate {
  /// An expression as it is written, and the first place where it stands.
  fileprivate func place(of id: JQExpressionSet.ID) -> (text: String, span: SourceSpan)? {
    var pending = [self]
    while let template = pending.popLast() {
      switch template {
      case .literal, .broken: continue
      case .text(let text):
        if let place = text.place(of: id) { return place }
      case .array(let elements): pending += elements.reversed()
      case .object(let pairs):
        for pair in pairs {
          if case .text(let text) = pair.key, let place = text.place(of: id) { return place }
        }
        pending += pairs.reversed().map(\.value)
      }
    }
    return nil
  }
}

extension TemplateText {
  /// An expression of the string as it is written, and its place.
  fileprivate func place(of id: JQExpressionSet.ID) -> (text: String, span: SourceSpan)? {
    for case .expression(id, let range, _) in segments {
      let trimmed = range.trimmed(in: source.text)
      let text = String(decoding: Array(source.text.utf8)[trimmed], as: UTF8.self)
      return (text, source.span(of: trimmed))
    }
    return nil
  }
}
