internal import ArgumentParser
internal import AutomationChecks
internal import SourceDiagnostics

/// `drydock validate`: what is wrong with definitions.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every mistake in definitions before the platform does.",
    discussion: """
      Reads all definitions of the files and folders together and judges them against the
      platform's schema, its template rules, its jq, and each other. Nothing is run.

      Example:
        drydock validate automations blueprints

      Exit codes: 0 fine, 1 mistakes were found, 64 wrong usage.
      """)

  @Argument(help: "Files and folders with definitions.")
  var paths: [String]

  @Option(help: "How templates are delimited.")
  var delimiters: DelimiterOption = .auto

  func run() throws {
    let console = Console()
    let files = DefinitionFiles(paths)
    let findings =
      files.diagnostics
      + Validation.findings(in: files.candidates, delimiters: delimiters.fixed)
    console.show(findings.hidingSecrets)
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
