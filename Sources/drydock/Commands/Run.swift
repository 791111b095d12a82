internal import ArgumentParser
internal import AutomationEngine
internal import AutomationTesting
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

/// `drydock run`: each definition against each event.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    _superCommandName: Drydock.name,
    abstract: "Dry-run automations against events.",
    discussion: """
      Each definition is evaluated against each event. Nothing is sent.

      Example:
        drydock run automations/ --event run-succeeded.event.json --now 2026-01-01T00:00:00Z

      Exit codes: 0 fine, 1 a definition failed, could not be read or is covered too \
      little, 64 wrong usage.
      """)

  @Argument(help: "Files and folders with definitions.")
  var definitions: [String]

  @Option(
    help: ArgumentHelp(
      "Events: one, an array, an audit-log export, or NDJSON; `-` is standard input.",
      valueName: "file"))
  var event: [String]

  @Option(help: "How outcomes are printed.")
  var format: OutputFormat = .text

  @Option(help: ArgumentHelp("Only this definition.", valueName: "identifier"))
  var only: [String] = []

  @Option(help: ArgumentHelp("More blueprints to check upserts against.", valueName: "path"))
  var blueprints: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare the payload with the one that this run of the API recorded.", valueName: "file"))
  var against: String?

  @Flag(help: "Leave out definitions that are skipped.")
  var onlyFired = false

  @Flag(help: "Tell how each outcome came about: what was compared, read and rendered.")
  var explain = false

  @OptionGroup var context: ContextOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var coverage: CoverageOptions

  func run() throws {
    let console = Console()
    let files = DefinitionFiles(
      definitions + blueprints, in: try Workspace.usable(for: console))
    console.show(files.diagnostics.filter { $0.severity > .note })
    let choice = DefinitionChoice(only)
    try choice.judge(files.definitions)
    let catalog = Catalog(
      choice.chosen(from: files.definitions), delimiters: context.delimiters.choice,
      measuresCoverage: coverage.isMeasured, engine: try EvaluationSetting.engine,
      plansEffects: false)
    console.show(catalog.diagnostics)

    let evaluation = try context.context(
      within: limits, for: console, detail: explain ? .trace : .conditions)
    var events: [Event] = []
    var loadFindings = files.diagnostics
    for path in event {
      let file = EventFile(try JSONFile.source(path, for: console))
      console.show(evaluation.secrets.hiding(inEvents: file.diagnostics))
      events += file.events
      loadFindings += file.diagnostics
    }

    var evaluator = Evaluator(catalog, context: evaluation)
    var outcomes: [Outcome] = []
    for (index, event) in events.enumerated() {
      outcomes +=
        onlyFired
        ? evaluator.evaluateTriggered(by: event, index: index).outcomes
        : evaluator.evaluate(event, index: index)
    }
    let measured = evaluator.coverage.ofAutomations
    let differs = try report(outcomes, measured, loadFindings: loadFindings, to: console)
    let isCovered = try coverage.conclude(measured, for: console)
    let hasErrors = loadFindings.contains { $0.severity == .error }
    if hasErrors || differs || !isCovered || outcomes.contains(where: \.isFaulty) {
      throw ExitCode(1)
    }
  }

  /// Prints the outcomes; tells whether a payload differs from the recorded one.
  private func report(
    _ outcomes: [Outcome], _ measured: CoverageMap, loadFindings: [Diagnostic],
    to console: Console
  ) throws -> Bool {
    let shown = onlyFired ? outcomes.filter { $0.status != .skipped } : outcomes
    let recorded = try against.map { try RecordedRun(JSONFile.read($0, for: console)) }
    switch format {
    case .json:
      let report = OutcomeJSONReport(showsSecrets: context.showSecrets)
      let value: JSONValue? = coverage.coverage ? CoverageJSONReport.value(of: measured) : .none
      try console.print(report.text(of: shown, coverage: value))
    case .text:
      let report = OutcomeTextReport(
        style: console.outputStyle, showsSecrets: context.showSecrets, loadFindings: loadFindings)
      try console.print(report.text(of: shown))
      if coverage.coverage {
        let report = CoverageTextReport(style: console.outputStyle)
        try console.print("\n" + report.text(of: measured))
      }
    }
    guard let recorded else { return false }
    return try recorded.report(comparing: outcomes, format: format, to: console)
  }
}
