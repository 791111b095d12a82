internal import AutomationEngine
internal import AutomationTesting
internal import JSONValues
internal import SourceDiagnostics

/// Prints what came of cases for a reader.
///
/// ```text
/// automations/restart-service/cases.yaml
///   ✓ a retired service is left alone
///   ✗ a service is restarted
///     the effect differs
///       --> automations/restart-service/cases.yaml:12:3
///       .body.graceSeconds
///         - expected: 30
///         + found: 45
/// ```
struct CaseTextReport {
  let style: TextStyle

  /// How long it took, where a person wants to know.
  let seconds: Double?

  func text(of report: CaseReport) -> String {
    let renderer = TextRenderer(style: style)
    let files = report.results.map(text)
    let faults = report.diagnostics.map { renderer.text(of: $0) }
    return (files + faults + [summary(of: report)]).joined(separator: "\n")
  }

  private func text(of file: CaseFileResult) -> String {
    var shown: Set<String> = []
    var text = style(file.path.printable, .emphasis) + "\n"
    for result in file.results {
      let mark = result.verdict == .passed ? style("✓", .success) : style("✗", .error)
      text += "  \(mark) \(result.test.name.oneLine.printable)\n"
      for unmet in result.unmet { text += self.text(of: unmet) }
      for finding in findings(of: result) {
        let block = TextRenderer(style: style).text(of: finding).indented(by: 4)
        // Cases that share definitions share what is wrong with them.
        if shown.insert(block).inserted { text += block }
      }
    }
    for finding in file.diagnostics {
      text += TextRenderer(style: style).text(of: finding).indented(by: 2)
    }
    return text
  }

  /// What was found in a case that does not pass.
  private func findings(of result: CaseResult) -> [Diagnostic] {
    guard result.verdict != .passed else { return [] }
    let found = result.outcomes.filter { $0.reason?.code != .trigger }.flatMap(\.diagnostics)
    return result.diagnostics + found.filter { $0.severity > .note }
  }

  private func text(of unmet: UnmetExpectation) -> String {
    let start = unmet.span.start
    var text = "    \(unmet.message.oneLine.printable)\n"
    text += style("      --> ", .frame)
    text += "\(unmet.span.file.path.printable):\(start.line):\(start.column)\n"
    let differences = DifferenceText(style: style)
    text += differences.lines(of: unmet.differences, before: "expected", after: "found", indent: 6)
    for read in unmet.reads {
      let value = read.value.jsonText.shortened(to: 200).printable
      text += style("      \(read.path.printable) is \(value)", .faint) + "\n"
    }
    return text
  }

  private func summary(of report: CaseReport) -> String {
    var counts = [(report.count(of: .passed), "passed"), (report.count(of: .failed), "failed")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if report.errorCount > 0 { counts.append(report.errorCount.counting("error")) }
    let left = report.total - report.caseCount
    if left > 0 { counts.append("\(left) not run") }
    if report.written > 0 { counts.append("\(report.written.counting("expected file")) written") }
    let subject =
      report.results.count.counting("file") + ", " + report.total.counting("case") + ": "
    let time = seconds.map { " in \($0.durationText)" } ?? ""
    return style(
      subject + (counts.isEmpty ? "nothing run" : counts.joined(separator: ", ")) + time, .emphasis)
      + "\n"
  }
}
