internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints outcomes for a reader.
struct OutcomeTextReport {
  let style: TextStyle
  let showsSecrets: Bool

  /// What was found while reading, which counts in the summary.
  let loadFindings: [Diagnostic]

  func text(of outcomes: [Outcome]) -> String {
    var text = ""
    var event: Int?
    let hasSeveralEvents = Set(outcomes.map(\.eventIndex)).count > 1
    for outcome in outcomes {
      if hasSeveralEvents, let index = outcome.eventIndex, index != event {
        let name = outcome.eventID.map { " \($0)" } ?? ""
        text += style("event \(index)\(name.printable)", .emphasis) + "\n\n"
        event = index
      }
      text += self.text(of: outcome)
    }
    return text + summary(of: outcomes)
  }

  private func text(of outcome: Outcome) -> String {
    let redactor = outcome.redactor
    var text = headline(of: outcome) + "\n"
    let isBrief = outcome.status == .skipped && outcome.conditions.isEmpty && outcome.trace == nil
    if !isBrief { text += style("  \(outcome.file.printable)", .faint) + "\n" }
    if let trace = outcome.trace {
      text += TraceText(style: style, redactor: outcome.traceRedactor)
        .lines(of: trace, conditions: outcome.conditions)
    } else {
      for condition in outcome.conditions {
        text += ConditionText(style: style, redactor: redactor).lines(of: condition)
      }
    }
    if let effect = outcome.effect {
      let shown = showsSecrets ? Redactor(hiding: []) : redactor
      text += "\n" + EffectText(style: style, redactor: shown).lines(of: effect)
    }
    let renderer = TextRenderer(style: style)
    for diagnostic in outcome.diagnostics {
      text += "\n" + renderer.text(of: redactor.diagnostic(diagnostic)).indented(by: 2)
    }
    return text + (isBrief ? "" : "\n")
  }

  private func headline(of outcome: Outcome) -> String {
    let name = style(outcome.definition.printable, .emphasis)
    let reason = outcome.reason.map { outcome.redactor.text($0.text).printable }
    return switch outcome.status {
    case .fired: style("fired", .success) + "    \(name)"
    case .failed: style("failed", .error) + "   \(name): \(failure(outcome.reason))"
    case .skipped: style("skipped", .faint) + "  \(name)" + style(": \(reason ?? "")", .faint)
    }
  }

  /// The failure in short; the diagnostics below tell the rest.
  private func failure(_ reason: Outcome.Reason?) -> String {
    switch reason?.code {
    case .template: "its payload cannot be rendered"
    case .strict: "an expression fails, which strict mode does not let pass"
    case .effect: "no effect can be made of its payload"
    default: reason?.text.printable ?? ""
    }
  }

  private func summary(of outcomes: [Outcome]) -> String {
    func count(_ status: Outcome.Status) -> Int { outcomes.count { $0.status == status } }
    let findings = loadFindings + outcomes.flatMap(\.diagnostics)
    let warnings = findings.count { $0.severity == .warning }
    let errors = findings.count { $0.severity == .error }
    var text =
      "\(count(.fired)) fired, \(count(.skipped)) skipped, \(count(.failed)) failed"
    if errors > 0 { text += "; \(errors) \(errors == 1 ? "error" : "errors")" }
    if warnings > 0 { text += "; \(warnings) \(warnings == 1 ? "warning" : "warnings")" }
    return style(text, .emphasis) + "\n"
  }
}

extension String {
  /// The text with every line that is not empty moved to the right.
  func indented(by width: Int) -> String {
    let margin = String(repeating: " ", count: width)
    return split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}
