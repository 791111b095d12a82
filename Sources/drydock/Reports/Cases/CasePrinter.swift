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
    case .json: try console.print(CaseJSONReport.text(of: report))
    case .junit: try console.print(CaseJUnitReport.text(of: report))
    case .github: try console.print(CaseGitHubReport(naming: naming).text(of: report))
    case .tap: try console.print(CaseTAPReport.text(of: report))
    }
  }
}
