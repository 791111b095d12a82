internal import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints what became of the rules of a search condition, group by group.
struct SearchRuleText {
  let style: TextStyle
  let redactor: Redactor

  func lines(of group: SearchGroupOutcome) -> String {
    let words = group.combinator == .and ? "all of these" : "one of these"
    return "\(mark(group.verdict)) \(words)\n"
      + group.rules.map { rule in
        switch rule {
        case .group(let group): lines(of: group)
        case .comparison(let comparison): lines(of: comparison)
        }
      }.joined().indented(by: 2)
  }

  private func lines(of comparison: SearchComparisonOutcome) -> String {
    let rule = comparison.expression.oneLine.shortened(to: 120).printable
    let value = comparison.value.map { "the value is \(redactor.value($0).shown)" }
    let operand = comparison.operand.flatMap { operand -> String? in
      let shown = redactor.value(operand).shown
      return rule.hasSuffix(" " + shown) ? nil : "compared with \(shown)"
    }
    let facts = [value, operand, comparison.reason.map { redactor.text($0).printable }]
      .compactMap { $0 }
    return "\(mark(comparison.verdict)) \(rule)"
      + style(facts.isEmpty ? "" : " → " + facts.joined(separator: "; "), .faint) + "\n"
  }

  private func mark(_ verdict: SearchVerdict) -> String {
    switch verdict {
    case .held: style("✓", .success)
    case .failed: style("✗", .error)
    case .unknown: style("?", .warning)
    }
  }
}
