internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationEngine
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

/// `drydock replay`: each definition against a stream of events of any size.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    _superCommandName: Drydock.name,
    abstract: "Dry-run automations against a stream of events, or compare two sets of them.",
    discussion: """
      The stream is NDJSON, an array or an export of the audit log, of any size; files named `.gz` \
      and `.zst` are decompressed. What comes of each event is written as lines of JSON, in \
      order; a summary goes to standard error. Nothing is sent.

      Example:
        drydock replay automations --events audit-2025.ndjson.zst --only-fired
        drydock replay automations --events audit-2025.ndjson.zst --compare-rev main

      Exit codes: 0 fine, 1 a definition failed or could not be read, a line held no event, or \
      outcomes that were compared differ, 64 wrong usage, 130 ended with Ctrl-C.
      """)

  @Argument(help: "Files and folders with definitions.")
  var definitions: [String]

  @Option(
    help: ArgumentHelp(
      "Events: NDJSON, an array or an audit-log export; `-` is standard input.",
      valueName: "file"))
  var events: [String]

  @Option(help: "What is written of each event.")
  var emit: EmissionOption = .outcomes

  @Flag(help: "Leave out definitions that are skipped.")
  var onlyFired = false

  @Option(
    help: ArgumentHelp(
      "Write the lines to this file, which is put in place at the end.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("How many threads evaluate (default: all cores).", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Leave out the summary.")
  var quiet = false

  @Option(help: ArgumentHelp("Write the summary as JSON to this file.", valueName: "file"))
  var summary: String?

  @Option(help: ArgumentHelp("Only this definition.", valueName: "identifier"))
  var only: [String] = []

  @Option(help: ArgumentHelp("More blueprints to check upserts against.", valueName: "path"))
  var blueprints: [String] = []

  @OptionGroup var comparison: ComparisonOptions

  @OptionGroup var context: ContextOptions

  @OptionGroup var limits: LimitOptions

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("`--jobs` is 1 to 256") }
    if events.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("`--events -` can be given once")
    }
    if comparison.isAskedFor, output == nil, onlyFired || emit != .outcomes {
      throw ValidationError("lines are written beside a comparison only with `--output`")
    }
  }

  func run() throws {
    let console = Console()
    let (plan, isSound) = try plan(on: console)
    let result = try replay(plan, on: console)
    try report(result, plan.catalog, to: console)
    if result.wasInterrupted { throw ExitCode(130) }
    if !isSound || result.isFaulty { throw ExitCode(1) }
  }

  /// What is to be evaluated, and whether all definitions could be read.
  private func plan(on console: Console) throws -> (plan: ReplayPlan, isSound: Bool) {
    let workspace = try Workspace.usable(for: console)
    let choice = DefinitionChoice(only)
    let files = DefinitionFiles(definitions + blueprints, in: workspace)
    console.show(files.diagnostics.filter { $0.severity > .note })
    let others = try comparison.others(of: definitions, in: workspace)
    console.show(others?.diagnostics.filter { $0.severity > .note } ?? [])
    try choice.judge(files.definitions + (others?.definitions ?? []))
    let chosen = choice.chosen(from: files.definitions)
    let delimiters = context.delimiters.choice
    let engine = try EvaluationSetting.engine
    let catalog = Catalog(chosen, delimiters: delimiters, engine: engine)
    console.show(catalog.diagnostics)
    let context = try context.context(within: limits, for: console)
    let plan = ReplayPlan(
      catalog: catalog, context: context, emission: emit.emission, onlyFired: onlyFired,
      showsSecrets: self.context.showSecrets, emits: others == nil || output != nil,
      compared: others.map {
        ComparedDefinitions(
          chosen, before: choice.chosen(from: $0.definitions), delimiters: delimiters,
          engine: engine)
      })
    return (plan, !files.hasErrors && !(others?.hasErrors ?? false))
  }

  private func replay(_ plan: ReplayPlan, on console: Console) throws -> ReplayResult {
    do {
      let replaying = Replaying(
        plan, of: EventStream(events), to: try ReplaySink(path: output),
        progress: progress(on: console), console: console)
      return try replaying.run(jobs: jobs ?? Processors.count)
    } catch {
      throw console.refusal(error)
    }
  }

  /// How far the replay is, where somebody looks at it and nothing else is written there.
  private func progress(on console: Console) -> ReplayProgress? {
    let isOutputQuiet = output != nil || comparison.isAskedFor || !StandardStream.output.isTerminal
    guard StandardStream.error.isTerminal, isOutputQuiet else { return nil }
    let sizes = events.map { FilePlace.fileSize(of: $0) }
    let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    return ReplayProgress(totalBytes: total, console)
  }

  private func report(_ result: ReplayResult, _ catalog: Catalog, to console: Console) throws {
    if let summary {
      do {
        try FileWriting.write(ReplayJSON().text(of: result, catalog), to: summary)
      } catch {
        throw console.refusal(error)
      }
    }
    if let comparison = result.comparison {
      switch self.comparison.format {
      case .text:
        try console.print(ComparisonText(style: console.outputStyle).text(of: comparison))
      case .json:
        let value = ComparisonJSON().value(of: comparison)
        try console.print(JSONWriter(indentation: 2).text(of: value) + "\n")
      }
    }
    if result.wasInterrupted, let output {
      console.note("note: `\(output.printable)` is left as it was\n")
    }
    guard !quiet else { return }
    let text = ReplayText(style: console.errorStyle)
    if let tally = result.tally { console.note(text.text(of: tally, catalog)) }
    console.note(text.conclusion(of: result))
  }
}
