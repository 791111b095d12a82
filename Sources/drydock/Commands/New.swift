internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationTesting
internal import JSONValues
internal import SourceDiagnostics

/// `drydock new`: a definition to start with.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a definition, with a case that passes.",
    discussion: """
      Writes a folder with a commented definition, an event or inputs, and a case that passes. \
      What is there already is never overwritten.
      """,
    subcommands: [NewAutomation.self, NewAction.self])
}

/// `drydock new automation`.
struct NewAutomation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "automation",
    abstract: "Start an automation.",
    discussion: """
      Example:
        drydock new automation announce_service --blueprint service --type ENTITY_CREATED
      """)

  @OptionGroup var place: StarterPlace

  @Option(
    help: ArgumentHelp("The type of event that it waits for.", valueName: "type"),
    transform: EventTrigger.Kind.argument)
  var type: EventTrigger.Kind?

  @Option(
    help: ArgumentHelp(
      "The blueprint of the entities that it waits for: a file or an identifier.",
      valueName: "file|identifier"))
  var blueprint: [String] = []

  @Option(
    help: ArgumentHelp(
      "The action of the runs that it waits for: a file or an identifier.",
      valueName: "file|identifier"))
  var action: [String] = []

  @Option(help: ArgumentHelp("The timer property that it waits for.", valueName: "name"))
  var property: String?

  func run() throws {
    let console = Console()
    let material = try EventMaterial(
      blueprints: blueprint, actions: action, automations: [], for: console)
    let fallback: EventTrigger.Kind =
      action.isEmpty ? (property == nil ? .entityUpdated : .timerPropertyExpired) : .runUpdated
    var recipe = try material.recipe(of: type ?? fallback, only: nil)
    if recipe.type.isAboutRuns {
      recipe.action = recipe.action ?? "create_service"
    } else {
      recipe.blueprint = recipe.blueprint ?? "service"
    }
    recipe.property = property
    if recipe.type == .timerPropertyExpired, property == nil {
      throw ValidationError("missing `--property`, the timer property that expires")
    }
    do {
      let starter = AutomationStarter(
        identifier: place.name, waitingFor: recipe, definitions: material.definitions)
      try place.write(try starter.files(), for: console)
    } catch let fault as EventFault {
      throw ValidationError("\(fault)")
    }
  }
}

/// `drydock new action`.
struct NewAction: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action",
    abstract: "Start a self-service action.",
    discussion: """
      Example:
        drydock new action create_service --blueprint service
      """)

  @OptionGroup var place: StarterPlace

  @Option(
    help: ArgumentHelp(
      "The blueprint that it belongs to, by its identifier.", valueName: "identifier"))
  var blueprint: String?

  func run() throws {
    let starter = ActionStarter(identifier: place.name, blueprint: blueprint)
    try place.write(starter.files, for: Console())
  }
}
