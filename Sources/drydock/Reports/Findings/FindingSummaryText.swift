internal import SourceDiagnostics

/// The last line about findings.
///
/// ```text
/// 12 files, 9 definitions: 1 error, 2 warnings (3 known, 1 silenced) in 14 ms
/// ```
struct FindingSummaryText {
  let style: TextStyle

  /// How long it took, where a person wants to know.
  let seconds: Double?

  func line(of report: FindingReport) -> String {
    let changed = report.changedFileCount.map { " (\($0) changed)" } ?? ""
    let subject =
      number(report.files.count, "file") + changed + ", "
      + number(report.definitionCount, "definition")
    let hidden = [(report.known, "known"), (report.silenced, "silenced")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    var text = "\(subject): \(counts(of: report))" + (hidden.isEmpty ? "" : " (\(hidden))")
    if let seconds { text += " in \(seconds.durationText)" }
    if report.gone > 0 {
      text +=
        "; \(number(report.gone, "known finding")) \(report.gone == 1 ? "is" : "are") gone:"
        + " write the baseline again"
    }
    return style(text, .emphasis) + "\n"
  }

  private func counts(of report: FindingReport) -> String {
    let counts: [String] = [Diagnostic.Severity.error, .warning, .note].compactMap { severity in
      let count = report.count(of: severity)
      return count == 0 ? nil : number(count, severity.rawValue)
    }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
  }

  private func number(_ count: Int, _ noun: String) -> String { count.counting(noun) }
}
