import AutomationChecks
import AutomationDefinitions
import AutomationEngine
import AutomationTesting
import Foundation
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// What events are made of, and that automations and blueprints take them.
struct EventMakerTests {
  private static let entityTypes: [EventTrigger.Kind] = [
    .entityCreated, .entityUpdated, .entityDeleted, .anyEntityChange, .timerPropertyExpired,
  ]

  private static let runTypes: [EventTrigger.Kind] = [.runCreated, .runUpdated, .anyRunChange]

  /// The automation that waits for a type of event about a blueprint or an action.
  private static func automation(_ kind: EventTrigger.Kind, of subject: String) -> String {
    let name = kind.isAboutRuns ? "actionIdentifier" : "blueprintIdentifier"
    let property = kind == .timerPropertyExpired ? ", \"propertyIdentifier\": \"due\"" : ""
    return """
      {"identifier": "a", "trigger": {"type": "automation", "event": {"type": "\(kind.rawValue)",
      "\(name)": \(JSONValue.string(subject).jsonText)\(property)}},
      "invocationMethod": {"type": "WEBHOOK", "url": "https://example.com"}}
      """
  }

  private static func fires(_ event: JSONValue, _ automation: String) -> Bool {
    let file = SourceFile(path: "automation.json", text: automation)
    let catalog = Catalog(DefinitionFile.read(file).definitions)
    var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    let outcomes = evaluator.evaluate(Event(event))
    return outcomes.map(\.status) == [.fired] && outcomes[0].diagnostics.isEmpty
  }

  /// What the checks find in the entities of an event.
  private static func findings(in event: JSONValue, _ blueprint: Blueprint) -> [String] {
    let checker = UpsertChecker(blueprints: [blueprint])
    return ["before", "after"].flatMap { side -> [String] in
      guard let entity = event["diff"]?[side], !entity.isNull else { return [] }
      return checker.check(entity, blueprint: blueprint.identifier.text) { _ in nil }
        .map { "\(side): \($0.message)" }
    }
  }

  /// Our own blueprint with every type, format and bound, then the real ones of a folder.
  private static func blueprints() throws -> [Blueprint] {
    let folders = ["automations", ProcessInfo.processInfo.environment["DRYDOCK_CORPUS"]]
    var texts = [("sample.yaml", Array(sample.utf8))]
    for folder in folders.compactMap({ $0 }) {
      let files = FileManager.default.enumerator(atPath: folder)
      while let name = files?.nextObject() as? String {
        guard name.contains("blueprint"), name.hasSuffix(".json") || name.hasSuffix(".yaml") else {
          continue
        }
        texts.append((name, try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)")))))
      }
    }
    return texts.sorted { $0.0 < $1.0 }.flatMap { name, bytes in
      DefinitionFile.read(SourceFile(path: name, bytes: bytes)).definitions.compactMap {
        if case .blueprint(let blueprint) = $0 { blueprint } else { nil }
      }
    }
  }

  private static let sample = """
    identifier: sample
    title: Sample
    icon: Anchor
    schema:
      properties:
        due: {type: string, format: timer}
        code: {type: string, pattern: '^[A-Z]{3}-\\d{2,4}(beta|rc)?$'}
        short: {type: string, maxLength: 3}
        long: {type: string, minLength: 90}
        ratio: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}
        few: {type: number, minimum: 2.5, maximum: 3}
        below: {type: number, maximum: -10}
        flag: {type: boolean}
        tier: {type: string, enum: [gold, silver]}
        level: {type: number, enum: [1, 2, 3]}
        link: {type: object, format: labeled-url}
        settings: {type: object}
        hosts: {type: array, minItems: 2, maxItems: 4, uniqueItems: true, items: {type: string, format: ipv4}}
        kinds: {type: array, items: {type: string, enum: [a, b]}}
        v6: {type: string, format: ipv6}
        mail: {type: string, format: email}
        owner: {type: string, format: user}
        owners: {type: string, format: team}
        text: {type: string, format: markdown}
        config: {type: string, format: yaml}
        schema: {type: string, format: proto}
        page: {type: string, format: url}
        at: {type: string, format: date-time}
      required: [code]
    relations:
      service: {target: service, many: false, required: true}
      peers: {target: sample, many: true, required: false}
    """

  @Test func entitiesAreTakenByTriggersAndBlueprints() throws {
    let blueprints = try Self.blueprints()
    #expect(blueprints.count > 1)
    for blueprint in blueprints {
      let identifier = blueprint.identifier.text
      for kind in Self.entityTypes {
        for seed in [1, 2, UInt64.max] {
          var recipe = EventRecipe(kind)
          recipe.blueprint = identifier
          recipe.seed = seed
          if kind == .timerPropertyExpired {
            guard blueprint.property("due") != nil else { continue }
            recipe.property = "due"
          }
          let made = try EventMaker(definitions: [.blueprint(blueprint)]).event(recipe)
          #expect(made.notes == [], "\(identifier)")
          #expect(Self.findings(in: made.value, blueprint) == [], "\(identifier)")
          guard seed == 1 else { continue }
          let automation = Self.automation(kind, of: identifier)
          #expect(Self.fires(made.value, automation), "\(kind) \(identifier)")
        }
      }
    }
  }

  @Test(arguments: runTypes)
  func runsAreTakenByTriggers(_ kind: EventTrigger.Kind) throws {
    var recipe = EventRecipe(kind)
    recipe.action = "restart_service"
    let bare = try EventMaker(definitions: []).event(recipe)
    #expect(Self.fires(bare.value, Self.automation(kind, of: "restart_service")))
    recipe.automation = "a"
    let wrapped = try EventMaker(definitions: []).event(recipe)
    #expect(wrapped.value["event"] == bare.value)
    #expect(Self.fires(wrapped.value, Self.automation(kind, of: "restart_service")))
  }

  @Test func anAutomationMayBeCalledLikeTheActionThatItWaitsFor() throws {
    let text = Self.automation(.runUpdated, of: "restart").replacingOccurrences(
      of: "\"identifier\": \"a\"", with: "\"identifier\": \"restarts\"")
    let file = SourceFile(path: "automation.json", text: text)
    let definitions = DefinitionFile.read(file).definitions
    guard case .automation(let automation) = definitions.first else { throw MissingDefinition() }
    let made = try EventMaker(definitions: definitions).event(EventRecipe(firing: automation))
    #expect(Self.fires(made.value, text))
    #expect(made.notes.count == 1)
  }

  @Test func realActionsAreTakenByTriggers() throws {
    let folder = ProcessInfo.processInfo.environment["DRYDOCK_CORPUS"].map { $0 + "/actions" }
    for folder in ["automations/restart-service", folder].compactMap({ $0 }) {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        let file = SourceFile(
          path: name, bytes: try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
        guard DefinitionFile.isCandidate(fileName: name) else { continue }
        let definitions = DefinitionFile.read(file).definitions
        for case .action(let action) in definitions {
          var recipe = EventRecipe(.anyRunChange)
          recipe.action = action.identifier.text
          let event = try EventMaker(definitions: definitions).event(recipe).value
          let automation = Self.automation(.anyRunChange, of: action.identifier.text)
          #expect(Self.fires(event, automation), "\(name)")
          let inputs = event["diff"]?["after"]?["properties"]?.objectValue ?? JSONObject()
          let errors = action.userInputs.complete(inputs) { _, _ in
            .lacks(entity: true, user: true)
          }.diagnostics.filter { $0.severity == .error && $0.code != .missingInput }
          #expect(errors.map(\.message) == [], "\(name)")
        }
      }
    }
  }

  @Test func anUpdateChangesSomethingAndTheSameSeedGivesTheSame() throws {
    let blueprint = try #require(try Self.blueprints().first { $0.identifier.text == "sample" })
    let maker = EventMaker(definitions: [.blueprint(blueprint)])
    var recipe = EventRecipe(.entityUpdated)
    recipe.blueprint = "sample"
    recipe.conditions = [".diff.before.properties.flag != .diff.after.properties.flag"]
    let event = try maker.event(recipe).value
    #expect(try maker.event(recipe).value == event)
    let (before, after) = (event["diff"]?["before"], event["diff"]?["after"])
    let names = blueprint.properties.map(\.identifier.text).filter {
      before?["properties"]?[$0] != after?["properties"]?[$0]
    }
    #expect(names.count == 3)
    #expect(names.contains("flag"))
    recipe.seed = 2
    #expect(try maker.event(recipe).value != event)
  }

  @Test func anotherPropertyChangesNoOtherValue() throws {
    var recipe = EventRecipe(.entityCreated)
    recipe.blueprint = "sample"
    func properties(_ added: String) throws -> JSONObject {
      let text = Self.sample.replacingOccurrences(
        of: "    flag:", with: added + "    flag:")
      let file = SourceFile(path: "sample.yaml", text: text)
      let event = try EventMaker(definitions: DefinitionFile.read(file).definitions).event(recipe)
      return try #require(event.value["diff"]?["after"]?["properties"]?.objectValue)
    }
    var extended = try properties("    extra: {type: number}\n")
    #expect(extended["extra"] != nil)
    extended["extra"] = nil
    #expect(try properties("") == extended)
  }

  @Test func aPropertyWithoutValuesIsLeftOutAndTold() throws {
    let text = """
      identifier: odd
      title: Odd
      schema: {properties: {a: {type: string, pattern: '^(a)\\1$'}, b: {type: string, enum: []}}}
      """
    let file = SourceFile(path: "odd.yaml", text: text)
    var recipe = EventRecipe(.entityCreated)
    recipe.blueprint = "odd"
    let made = try EventMaker(definitions: DefinitionFile.read(file).definitions).event(recipe)
    #expect(made.value["diff"]?["after"]?["properties"] == .object(JSONObject()))
    #expect(made.notes.count == 2)
  }
}
