internal import ArgumentParser
internal import AutomationEngine
internal import AutomationTesting
internal import HostSystem
internal import SourceDiagnostics

/// `drydock test`: whether definitions do what their cases expect.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    _superCommandName: Drydock.name,
    abstract: "Run the cases of definitions.",
    discussion: """
      Each case says what happens, an event or an execution, and what is expected to come of it.
      Cases stand beside definitions in `cases.yaml`, `….cases.yaml` or `case.yaml`, or the same
      with `.json`. Nothing is sent.

      Example:
        drydock test
        drydock test automations/restart-service --filter 'retired' --accept

      Exit codes: 0 every case passed, 1 a case failed, could not be run or covers too little, \
      64 wrong usage.
      """)

  @Argument(
    help:
      "Files and folders with cases (default: `automations` and `golden/cases`, where they are)."
  )
  var paths: [String] = []

  @Option(help: "How results are printed.")
  var format: CaseFormat = .text

  @Option(
    help: ArgumentHelp(
      "Run only cases of which `file: name` has a match of this regular expression.",
      valueName: "regex"))
  var filter: String?

  @Flag(help: "Write what is found to the files of whole outcomes that cases expect.")
  var accept = false

  @Flag(help: "Accept even where the environment variable `CI` is set.")
  var force = false

  @Flag(help: "Stop at the first case that does not pass.")
  var failFast = false

  @Flag(help: "Go on, and run again what is changed, until Ctrl-C.")
  var watch = false

  @Option(help: ArgumentHelp("How many files are run at once.", valueName: "number"))
  var jobs = 1

  @Flag(help: "Tell of cases that do not pass how their outcomes came about.")
  var explain = false

  @Option(help: "How templates are delimited.")
  var delimiters: DelimiterOption = .auto

  @OptionGroup var limits: LimitOptions

  @OptionGroup var coverage: CoverageOptions

  mutating func validate() throws {
    if jobs < 1 || jobs > 256 { throw ValidationError("`--jobs` is 1 to 256") }
    if force, !accept { throw ValidationError("`--force` needs `--accept`") }
    if watch, accept { throw ValidationError("give `--watch` or `--accept`, not both") }
    if watch, format != .text {
      throw ValidationError("`--watch` prints text; leave out `--format`")
    }
    if watch, coverage.isMeasured {
      throw ValidationError("give `--watch` or measure coverage, not both")
    }
    if coverage.coverage, format != .text, format != .json {
      throw ValidationError("`--coverage` is shown as text or JSON; leave it out of other formats")
    }
    if accept, !force, let name = Environment.value(of: "CI"), !name.isEmpty {
      throw ValidationError(
        "`--accept` takes what is found for right, which a pipeline should not; `CI` is set")
    }
    _ = try CaseFilter(filter)
  }

  func run() throws {
    let console = Console()
    let suite = CaseSuite(
      names: try named(), workspace: try Workspace.usable(for: console),
      delimiters: delimiters.choice, filter: try CaseFilter(filter), jobs: jobs,
      stopsAtFailure: failFast, measuresCoverage: coverage.isMeasured,
      settings: CaseSettings(
        detail: explain ? .trace : .conditions, limits: limits.limits,
        isolation: try limits.isolation(), engine: try EvaluationSetting.engine))
    if watch { return try CaseWatch(suite, console).run() }
    let start = SystemClock.monotonicSeconds
    var report = suite.run()
    if filter != nil, report.results.isEmpty, report.diagnostics.isEmpty {
      throw ValidationError("no case matches the filter")
    }
    if accept { try report.accept(for: console) }
    let printer = CasePrinter(
      console: console, seconds: SystemClock.monotonicSeconds - start, root: suite.workspace.root,
      workingFolder: suite.workspace.workingFolder, showsCoverage: coverage.coverage)
    try printer.print(report, as: format)
    let isCovered = try coverage.conclude(report.coverage, for: console)
    if !report.isPassed || !isCovered { throw ExitCode(1) }
  }

  private func named() throws -> [String] {
    guard paths.isEmpty else { return paths }
    let usual = ["automations", "golden/cases"].filter(FileLocation.exists)
    if usual.isEmpty {
      throw ValidationError(
        "name a file or folder; there is neither `automations` nor `golden/cases`")
    }
    return usual
  }
}
