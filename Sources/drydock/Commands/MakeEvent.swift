internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationEngine
internal import AutomationTesting
internal import JSONValues

/// `drydock event`: a realistic event.
struct MakeEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    _superCommandName: Drydock.name,
    abstract: "Make a realistic event.",
    discussion: """
      Prints an event of a type that a trigger can wait for, as `drydock run --event -` takes it. \
      Every property of the blueprint is filled in. The same arguments always give the same event.

      Examples:
        drydock event ENTITY_UPDATED --blueprint service.yaml --set diff.after.properties.tier=gold
        drydock event ANY_RUN_CHANGE --action create_microservice --status FAILURE
        drydock event --from-automation announce.yaml --blueprint blueprints

      Exit codes: 0 fine, 1 a file could not be read, 64 wrong usage.
      """)

  @Argument(
    help: ArgumentHelp("The type, such as ENTITY_UPDATED.", valueName: "type"),
    transform: EventTrigger.Kind.argument)
  var type: EventTrigger.Kind?

  @Option(
    help: ArgumentHelp(
      "The blueprint of the entity: a file or an identifier; further files and folders to find it in.",
      valueName: "file|identifier"))
  var blueprint: [String] = []

  @Option(
    help: ArgumentHelp(
      "The action of the run: a file or an identifier.", valueName: "file|identifier"))
  var action: [String] = []

  @Option(help: ArgumentHelp("Fire the automation in this file.", valueName: "path"))
  var fromAutomation: [String] = []

  @Option(
    help: ArgumentHelp("The automation, where there are several.", valueName: "identifier"))
  var only: String?

  @Option(help: ArgumentHelp("The entity or run before, a JSON file.", valueName: "file"))
  var before: String?

  @Option(help: ArgumentHelp("The entity or run after, a JSON file.", valueName: "file"))
  var after: String?

  @Option(help: ArgumentHelp("The timer property that expires.", valueName: "name"))
  var property: String?

  @Option(
    help: "The status that the run takes, such as SUCCESS.", transform: RunStatus.argument)
  var status: RunStatus?

  @Option(
    help: ArgumentHelp("The identifier of the entity, or the id of the run.", valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "Change a part: `path=value` takes the type of what stands there, `path:=JSON` is JSON.",
      valueName: "path=value"),
    transform: EventEdit.argumentOrError)
  var set: [EventEdit] = []

  @Option(
    help: ArgumentHelp("Take a part away.", valueName: "path"),
    transform: EventEdit.removalOrError)
  var unset: [EventEdit] = []

  @Flag(help: "Print trigger data, as templates see it, in place of the bare event.")
  var triggerData = false

  @Option(help: ArgumentHelp("Another number makes another event.", valueName: "number"))
  var seed: UInt64 = EventRecipe.defaultSeed

  @Option(
    help: "When it happens, such as 2026-01-01T00:00:00Z.", transform: Instant.argument)
  var now: Instant = EventRecipe.defaultNow

  func run() throws {
    let console = Console()
    let material = try EventMaterial(
      blueprints: blueprint, actions: action, automations: fromAutomation, for: console)
    var recipe = try material.recipe(of: type, only: only)
    recipe.property = property ?? recipe.property
    recipe.status = status
    recipe.id = id
    recipe.before = try before.map { try JSONFile.read($0, for: console) }
    recipe.after = try after.map { try JSONFile.read($0, for: console) }
    recipe.edits = set + unset
    recipe.seed = seed
    recipe.now = now
    recipe.automation = triggerData ? recipe.automation ?? "automation" : nil
    do {
      let made = try EventMaker(definitions: material.definitions).event(recipe)
      for note in made.notes { console.note("note: \(note)\n") }
      try console.print(JSONWriter(indentation: 2).text(of: made.value) + "\n")
    } catch let fault as AutomationTesting.EventFault {
      throw ValidationError("\(fault)")
    }
  }
}

extension EventTrigger.Kind {
  /// Reads a type from the command line.
  static func argument(_ word: String) throws -> EventTrigger.Kind {
    guard let kind = EventTrigger.Kind(rawValue: word) else {
      throw ValidationError(help(for: word))
    }
    return kind
  }
}

extension RunStatus {
  /// Reads a status from the command line.
  static func argument(_ word: String) throws -> RunStatus {
    do {
      return try named(word)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}

extension EventEdit {
  /// Reads `path=value` from the command line.
  static func argumentOrError(_ text: String) throws -> EventEdit {
    do {
      return try argument(text)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// Reads the path of what is taken away from the command line.
  static func removalOrError(_ text: String) throws -> EventEdit {
    do {
      return .remove(try EventPath(text))
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
