internal import AutomationTesting
internal import SourceDiagnostics

/// Prints the cases that do not pass as workflow commands, which GitHub shows beside their lines.
struct CaseGitHubReport {
  let naming: @Sendable (String) -> String

  func text(of report: CaseReport) -> String {
    let renderer = GitHubRenderer(naming: naming)
    var shown: Set<String> = []
    // Cases that share definitions share what is wrong with them.
    return report.findings.map { renderer.text(of: $0) }.filter { shown.insert($0).inserted }
      .joined()
  }
}

extension CaseReport {
  /// Everything that keeps the cases from passing, as findings in their order.
  fileprivate var findings: [Diagnostic] {
    results.flatMap { file in
      file.results.flatMap(\.findings) + file.diagnostics
    } + diagnostics
  }
}

extension CaseResult {
  /// Everything that keeps the case from passing.
  var findings: [Diagnostic] {
    unmet.map { $0.diagnostic(inCase: test.name) } + diagnostics
  }
}
