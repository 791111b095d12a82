import AutomationDefinitions
import AutomationTesting
import Foundation
import JQ
import JSONValues
import SourceDiagnostics
import Testing

@testable import AutomationEngine

/// What is written by plans is what outcomes tell, and nothing is found that they would tell of.
@Suite struct EffectPlanTests {
  @Test(arguments: [JQEngine.native, .libjq])
  func upsertsAreCheckedWithoutOutcomes(engine: JQEngine) throws {
    let lines = try PlannedLines.comparing(
      PlanTexts.definitions(PlanTexts.upserts), on: PlanTexts.events(300, seed: 1),
      engine: engine)
    for name in ["single", "mixed", "sections", "named", "unknown", "platform"] {
      let departures = lines.departures.count { $0 == name }
      #expect(departures > 0 && departures < 280, "\(name): \(departures)")
    }
    #expect(lines.written > 700)
  }

  @Test(arguments: [JQEngine.native, .libjq])
  func requestsAreWrittenWithoutOutcomes(engine: JQEngine) throws {
    let lines = try PlannedLines.comparing(
      PlanTexts.definitions(PlanTexts.requests), on: PlanTexts.events(200, seed: 2),
      engine: engine)
    for name in Set(lines.departures) {
      #expect(lines.departures.count { $0 == name } < 125, "\(name)")
    }
    #expect(lines.written > 1_500)
  }

  @Test(arguments: PlanTexts.faultyUpserts)
  func whatIsFoundEachTimeHasNoPlan(_ part: String) throws {
    let text = PlanTexts.upserts + "\n" + PlanTexts.upsert(part)
    let definitions = PlanTexts.definitions(text)
    let catalog = Catalog(definitions)
    #expect(catalog.plans.plans.map { $0 != nil } == Array(repeating: true, count: 6) + [false])
  }

  @Test func aSignedRequestTakesTheLongWay() throws {
    var context = ReplayText.context
    context.signer = Signer(secret: [1, 2, 3])
    let lines = try PlannedLines.comparing(
      PlanTexts.definitions(PlanTexts.requests), on: PlanTexts.events(10, seed: 3),
      context: context)
    #expect(lines.departures.count { $0 == "webhook" } == 10)
    #expect(lines.departures.count { $0 == "github-plain" } == 0)
  }

  @Test func aTimerEventWithoutAPropertyTakesTheLongWay() throws {
    let text = """
      identifier: timer
      trigger:
        type: automation
        event: {type: TIMER_PROPERTY_EXPIRED, blueprintIdentifier: service, propertyIdentifier: ttl}
      invocationMethod: {type: WEBHOOK, url: "https://a.io"}
      """
    let event = """
      {"action": "TIMER_EXPIRED", "resourceType": "entity", \
      "context": {"blueprintIdentifier": "service"}, "diff": {"before": null, "after": null}}
      """
    let named = event.replacing(#""service""#, with: #""service", "propertyIdentifier": "ttl""#)
    let lines = try PlannedLines.comparing(ReplayText.definitions(text), on: [event, named])
    #expect(lines.departures == ["timer"])
    #expect(lines.written == 1)
  }

  @Test func payloadsAreWrittenWithoutOutcomes() throws {
    let text = PlanTexts.upserts + "\n" + PlanTexts.requests
    let lines = try PlannedLines.comparing(
      PlanTexts.definitions(text), on: PlanTexts.events(100, seed: 4), subject: .payload)
    #expect(lines.written > 750)
    let messages = ["message", "azure-message", "kafka-message"]
    #expect(messages.allSatisfy { name in lines.departures.count { $0 == name } == 100 })
  }

  /// The automations of a folder, and the actions as if they were automations of an entity.
  private static func definitions(_ folder: String) throws -> [Definition] {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
      .compactMap { $0 as? String }.sorted()
    var definitions: [Definition] = []
    for name in names where DefinitionFile.isCandidate(fileName: name) {
      let file = SourceFile(
        path: name, bytes: try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
      for definition in DefinitionFile.read(file).definitions {
        guard case .action(let action) = definition else {
          definitions.append(definition)
          continue
        }
        let automation: JSONValue = [
          "identifier": .string(action.identifier.text),
          "trigger": [
            "type": "automation",
            "event": ["type": "ANY_ENTITY_CHANGE", "blueprintIdentifier": "service"],
          ],
          "invocationMethod": action.invocation.node.value,
        ]
        let text = SourceFile(path: name, text: automation.jsonText)
        definitions += DefinitionFile.read(text).definitions
      }
    }
    return definitions
  }

  @Test func realDefinitionsAreWrittenAsOutcomesTell() throws {
    let corpus = ProcessInfo.processInfo.environment["DRYDOCK_CORPUS"]
    var written = 0
    for folder in ["automations", corpus].compactMap({ $0 }) {
      let definitions = try Self.definitions(folder)
      let maker = EventMaker(definitions: definitions)
      var events = PlanTexts.events(50, seed: 5)
      for case .automation(let automation) in definitions {
        for seed: UInt64 in [1, 2] {
          var recipe = EventRecipe(firing: automation)
          recipe.seed = seed
          if let event = try? maker.event(recipe) { events.append(event.value.jsonText) }
        }
      }
      for subject in [EffectPlanner.Subject.effect, .payload] {
        let lines = try PlannedLines.comparing(definitions, on: events, subject: subject)
        written += lines.written
      }
    }
    #expect(written > (corpus == nil ? 5 : 2_000))
  }
}
