internal import AutomationTesting
internal import HostSystem
internal import SourceDiagnostics

/// Prints what came of cases in a format.
struct CasePrinter {
  let console: Console

  /// How long it took.
  let seconds: Double

  /// The root of the repository, from which other programs name files.
  let root: AbsolutePath

  let workingFolder: AbsolutePath

  /// Whether what nothing exercised is shown.
  let showsCoverage: Bool

  func print(_ report: CaseReport, as format: CaseFormat) throws(SystemError) {
    let naming: @Sendable (String) -> String = {
      [root, paths = SourcePaths(workingFolder: workingFolder)] in
      paths.name(of: $0, from: root)
    }
    switch format {
    case .text:
      let text = CaseTextReport(
        style: console.outputStyle, seconds: StandardStream.output.isTerminal ? seconds : nil)
      try console.print(text.text(of: report))
      if showsCoverage {
        let coverage = CoverageTextReport(style: console.outputStyle)
        try console.print("\n" + coverage.text(of: report.coverage))
      }
    case .json: try console.print(CaseJSONReport.text(of: report, showingCoverage: showsCoverage))
    case .junit: try console.print(CaseJUnitReport.text(of: report))
    case .github: try console.print(CaseGitHubReport(naming: naming).text(of: report))
    case .tap: try console.print(CaseTAPReport.text(of: report))
    }
  }
}
