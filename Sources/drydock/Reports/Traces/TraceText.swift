internal import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints how an outcome came about, section by section.
struct TraceText {
  let style: TextStyle
  let redactor: Redactor

  /// The sections of a trace; `conditions` are those of its outcome.
  func lines(of trace: EvaluationTrace, conditions: [ConditionResult]) -> String {
    [
      section("trigger", trace.trigger.map(TriggerText(style: style, redactor: redactor).line)),
      section("inputs", lines(of: trace.inputs)),
      section(title(ofCondition: trace), lines(ofCondition: trace, conditions)),
      section("templates", lines(of: trace.templates)),
      section("dropped", trace.dropped.map(line)),
    ].joined()
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n  " + style(title, .emphasis) + "\n" + lines.joined().indented(by: 4)
  }

  private func title(ofCondition trace: EvaluationTrace) -> String {
    guard trace.conditions.count > 1 else { return "condition" }
    return trace.combinator == .or
      ? "condition: one of these must hold" : "condition: all of these must hold"
  }

  /// The expressions or rules; rules that could not be asked at all stand only in the outcome.
  private func lines(
    ofCondition trace: EvaluationTrace, _ conditions: [ConditionResult]
  ) -> [String] {
    if let search = trace.search {
      return [SearchRuleText(style: style, redactor: redactor).lines(of: search)]
    }
    if trace.conditions.isEmpty {
      return conditions.map(ConditionText(style: style, redactor: redactor).line)
    }
    let text = ExpressionText(style: style, redactor: redactor, root: "the event")
    return trace.conditions.map { text.lines(ofCondition: $0) }
  }

  private func lines(of inputs: [TracedInput]) -> [String] {
    let width = inputs.map(\.name.count).max() ?? 0
    return inputs.map { input in
      let name = redactor.text(input.name).printable.padded(to: width)
      guard let value = input.value else { return style("\(name)  nothing", .faint) + "\n" }
      let shown = input.isEncrypted ? "***" : redactor.value(value).shown
      return "\(name)  \(shown)" + style("  (\(input.origin.rawValue))", .faint) + "\n"
    }
  }

  private func lines(of templates: [TracedTemplate]) -> [String] {
    let text = ExpressionText(style: style, redactor: redactor, root: "the trigger data")
    var previous: String?
    return templates.map { template in
      let place = template.role == .key ? "a key of \(template.path)" : template.path
      let heading = place == previous ? "" : redactor.text(place).printable + "\n"
      previous = place
      return heading + text.lines(ofTemplate: template).indented(by: 2)
    }
  }

  private func line(_ pair: DroppedPair) -> String {
    let start = pair.span.start
    let place = redactor.text(pair.path).printable
    return "\(pair.key.oneLine.shortened(to: 80).printable)"
      + style(
        " at \(place): \(pair.reason.rawValue)  (line \(start.line):\(start.column))", .faint)
      + "\n"
  }
}

extension JSONValue {
  /// The value on one line, cut where it is long.
  var shown: String { jsonText.shortened(to: 80).printable }
}

extension String {
  /// The text with blanks behind it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
