internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// `drydock invoke`: a self-service action executed on paper.
struct Invoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoke",
    _superCommandName: Drydock.name,
    abstract: "Execute a self-service action on paper.",
    discussion: """
      Fills in the action's form, checks it, renders the action and shows what would be sent and
      the run that would begin. Nothing is sent.

      Example:
        drydock invoke scaffold-service.json -i name=tide-tables -i 'tags:=["go","port"]'

      Exit codes: 0 fine, 1 the action failed or could not be read, 64 wrong usage.
      """)

  @Argument(help: "A file with the action.")
  var definition: String

  @Option(help: ArgumentHelp("The inputs, a JSON file.", valueName: "file"))
  var inputs: String?

  @Option(
    name: [.customShort("i"), .customLong("input")],
    help: ArgumentHelp(
      "One input: `key=value` takes the declared type, `key:=JSON` is JSON.",
      valueName: "key=value"))
  var input: [String] = []

  @Option(
    help: ArgumentHelp("The entity of a DAY-2 or DELETE action, a JSON file.", valueName: "file"))
  var entity: String?

  @Option(help: "How the outcome is printed.")
  var format: OutputFormat = .text

  @Option(help: ArgumentHelp("The action, where the file holds several.", valueName: "identifier"))
  var only: String?

  @Option(help: ArgumentHelp("Blueprints to check upserts against.", valueName: "path"))
  var blueprints: [String] = []

  @Flag(help: "Tell how the outcome came about: what was filled in, compared, read and rendered.")
  var explain = false

  @OptionGroup var context: ContextOptions

  @OptionGroup var limits: LimitOptions

  func run() throws {
    let console = Console()
    let files = DefinitionFiles(
      [definition] + blueprints, in: try Workspace.usable(for: console))
    console.show(files.diagnostics.filter { $0.severity > .note })
    let catalog = Catalog(
      files.definitions, delimiters: context.delimiters.choice,
      engine: try EvaluationSetting.engine, plansEffects: false)
    console.show(catalog.diagnostics)
    if catalog.actions.isEmpty, files.hasErrors { throw ExitCode(1) }
    let action = try chosen(from: catalog.actions)

    let invocation = Invocation(
      inputs: try readInputs(for: action, console),
      entity: try entity.map { try JSONFile.read($0, for: console) })
    var evaluator = Evaluator(
      catalog,
      context: try context.context(
        within: limits, for: console, detail: explain ? .trace : .conditions))
    guard let outcome = evaluator.invoke(action.identifier.text, invocation) else {
      throw ExitCode(1)
    }
    switch format {
    case .json:
      try console.print(
        JSONWriter(indentation: 2).text(of: outcome.json(showingSecrets: context.showSecrets))
          + "\n")
    case .text:
      let report = OutcomeTextReport(
        style: console.outputStyle, showsSecrets: context.showSecrets,
        loadFindings: files.diagnostics)
      try console.print(report.text(of: [outcome]))
    }
    if outcome.isFaulty || files.hasErrors { throw ExitCode(1) }
  }

  private func chosen(from actions: [SelfServiceAction]) throws -> SelfServiceAction {
    let names = actions.map { "`\($0.identifier.text)`" }.joined(separator: ", ")
    let matching = only.map { only in actions.filter { $0.identifier.text == only } } ?? actions
    guard let action = matching.first else {
      throw ValidationError(
        actions.isEmpty
          ? "`\(definition)` holds no self-service action"
          : "`\(definition)` holds no action `\(only ?? "")`; it holds \(names)")
    }
    guard matching.count == 1 else {
      throw ValidationError("`\(definition)` holds \(names); choose one with `--only`")
    }
    return action
  }

  private func readInputs(
    for action: SelfServiceAction, _ console: Console
  ) throws -> JSONObject {
    var object = JSONObject()
    if let inputs {
      guard let given = try JSONFile.read(inputs, for: console).objectValue else {
        throw ValidationError("`\(inputs)` holds no object of inputs")
      }
      object = given
    }
    for argument in input {
      do {
        let parsed = try InputArgument(argument, declared: action.userInputs)
        object[parsed.name] = try parsed.value(for: action.userInputs.input(parsed.name))
      } catch {
        throw ValidationError("\(error)")
      }
    }
    return object
  }
}
