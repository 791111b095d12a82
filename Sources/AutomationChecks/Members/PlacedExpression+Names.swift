internal import JQSyntax
internal import SourceDiagnostics

extension PlacedExpression {
  /// The names that the expression reads right below any of some paths and a key: for the paths
  /// `["diff", "after"]` and the key `properties`, each `x` of `.diff.after.properties.x`.
  ///
  /// What a hyphen cuts off a name is none: `my` of `.inputs.my-input`.
  func names(
    below paths: [[String]], _ key: String
  ) -> [(name: String, span: SourceSpan)] {
    let prefixes = paths.map { ($0 + [key]).map { JQRootPath.Kind.field($0) } }
    var found: [(name: String, span: SourceSpan)] = []
    var places: Set<SourceSpan> = []
    lazy var hyphenated = nodes.compactMap { node -> Range<Int>? in
      guard case .arithmetic(let chain) = node.kind else { return nil }
      return HyphenatedName.name(in: chain, self)
    }
    for path in self.paths {
      let kinds = path.steps.map(\.kind)
      for prefix in prefixes where kinds.starts(with: prefix) && kinds.count > prefix.count {
        guard case .field(let name) = kinds[prefix.count] else { continue }
        let range = nameRange(of: path.steps[prefix.count])
        guard !hyphenated.contains(where: { $0.overlaps(range) }) else { continue }
        let span = span(of: range)
        if places.insert(span).inserted { found.append((name, span)) }
      }
    }
    return found
  }

  /// The place of a step without its dot and question mark.
  private func nameRange(of step: JQRootPath.Step) -> Range<Int> {
    let text = text(of: step.range)
    let start = step.range.lowerBound + (text.hasPrefix(".") ? 1 : 0)
    let end = step.range.upperBound - (text.hasSuffix("?") ? 1 : 0)
    return start..<max(start, end)
  }

  /// The names that the expression asks for with `has`, so that it minds when they are not there.
  var testedNames: [String] {
    nodes.compactMap { node in
      guard case .call(let call) = node.kind, call.function == JQFunction("has", 1),
        case .string(let string) = call.arguments[0].kind
      else { return nil }
      return string.literal
    }
  }
}
