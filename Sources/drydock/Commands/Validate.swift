internal import ArgumentParser
internal import AutomationChecks
internal import HostSystem
internal import SourceDiagnostics

/// `drydock validate`: what is wrong with definitions.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    _superCommandName: Drydock.name,
    abstract: "Find every mistake in definitions before the platform does.",
    discussion: """
      Reads all definitions of the files and folders together and judges them against the
      platform's schema, its template rules, its jq, and each other. Nothing is run.

      Example:
        drydock validate automations blueprints
        drydock validate . --changed-since origin/main --format github

      Exit codes: 0 fine, 1 findings fail the check, 64 wrong usage.
      """)

  @Argument(help: "Files and folders with definitions; `-` is standard input.")
  var paths: [String]

  @Option(help: "How findings are printed.")
  var format: FindingFormat = .text

  @Option(help: "The least grave findings that fail the check.")
  var failOn: FailingSeverity = .error

  @Option(
    help: ArgumentHelp("Count the findings that this file knows, and hide them.", valueName: "file")
  )
  var baseline: String?

  @Flag(help: "Make the baseline know everything that is found now.")
  var writeBaseline = false

  @Option(
    help: ArgumentHelp(
      "Show only findings about files that differ from where this revision and the current one"
        + " parted.",
      valueName: "revision"))
  var changedSince: String?

  @Option(
    help: ArgumentHelp(
      "Use this configuration rather than the nearest `.drydock.yaml`.", valueName: "file"))
  var config: String?

  @Flag(name: .shortAndLong, help: "Show only what fails the check, and nothing when all is fine.")
  var quiet = false

  @Option(help: "How templates are delimited.")
  var delimiters: DelimiterOption = .auto

  mutating func validate() throws {
    if baseline == "-" { throw ValidationError("a baseline is a file, not standard input") }
    guard writeBaseline else { return }
    if baseline == nil { throw ValidationError("`--write-baseline` needs `--baseline`") }
    if changedSince != nil {
      throw ValidationError("a baseline holds everything; leave out `--changed-since`")
    }
  }

  func run() throws {
    let start = SystemClock.monotonicSeconds
    let console = Console()
    let workspace = try Workspace(configurationPath: config)
    let report =
      workspace.isUsable
      ? try examine(in: workspace, console)
      : FindingReport(
        workspace.diagnostics, SourcePaths(workingFolder: workspace.workingFolder))
    let printer = FindingPrinter(
      console: console, failingFrom: failOn.severity, isQuiet: quiet,
      seconds: SystemClock.monotonicSeconds - start,
      root: workspace.root)
    try printer.print(report, as: format)
    if report.findings.contains(where: { $0.severity >= failOn.severity }) { throw ExitCode(1) }
  }

  private func examine(in workspace: Workspace, _ console: Console) throws -> FindingReport {
    let files = DefinitionFiles(paths, in: workspace)
    let changed = try changedSince.map {
      try ChangedFiles(since: $0, around: files.named, from: workspace.workingFolder)
    }
    let judgement = judge(files, in: workspace)
    let findings = judgement.findings.sorted(asIn: files.files)
    var sorted = (new: findings, known: [Diagnostic](), gone: 0)
    if let baseline {
      let file = BaselineFile(baseline, workingFolder: workspace.workingFolder)
      if writeBaseline { try file.write(findings, files.paths, for: console) }
      let (known, faults) = file.read()
      guard let known else { return FindingReport(faults, files.paths) }
      sorted = file.sort(findings, by: known, in: files)
    }
    var report = FindingReport(sorted.new + workspace.diagnostics, files.paths)
    report.known = sorted.known.count
    report.gone = sorted.gone
    report.silenced = judgement.silenced.count
    if let changed {
      report.findings = changed.findings(report.findings, files.paths)
      report.known = changed.findings(sorted.known, files.paths).count
      report.silenced = changed.findings(judgement.silenced, files.paths).count
      report.changedFileCount = changed.count(of: files.files, files.paths)
    }
    report.files = files.files
    report.places = DefinitionPlaces(files.candidates)
    report.definitionCount = files.candidates.count
    return report
  }

  /// What counts of all that is wrong with the definitions, file by file.
  private func judge(
    _ files: DefinitionFiles, in workspace: Workspace
  ) -> FindingPolicy.Judgement {
    let found =
      files.diagnostics
      + Validation.findings(in: files.candidates, delimiters: delimiters.fixed)
    let folder = workspace.configurationFolder
    let policy = FindingPolicy(
      workspace.configuration, codes: DiagnosticCode.all,
      naming: { [paths = files.paths] in paths.name(of: $0, from: folder) })
    return policy.judge(
      found.hidingSecrets, in: files.files, files.candidates, delimiters: delimiters.fixed,
      allFilesWereRead: files.named.contains { $0.contains(folder) })
  }
}
