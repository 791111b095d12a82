import AutomationDefinitions
import AutomationEngine
import Foundation
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// Evaluating what an event triggers must tell of exactly the definitions whose trigger lets the
/// event through when each is compared with it.
struct TriggeredOutcomesTests {
  @Test(arguments: 1...10)
  func areThoseThatComparingEachFinds(seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    let catalog = try world.catalog(count: 200)
    for number in 0..<40 {
      try check(Event(world.event()), catalog, "seed \(seed), event \(number)")
    }
  }

  @Test func findsOneAmongThousands() throws {
    let definitions = (0..<5_000).flatMap { number in
      RandomWorld.definitions(
        "created_\(number)", "{type: ENTITY_CREATED, blueprintIdentifier: blueprint_\(number)}")
    }
    let catalog = Catalog(definitions)
    var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    for number in [0, 1, 2_500, 4_999] {
      let context: JSONObject = ["blueprint": .string("blueprint_\(number)")]
      let triggered = evaluator.evaluateTriggered(
        by: Event(RandomWorld.event("entity", "CREATE", context)))
      #expect(triggered.outcomes.map(\.definition) == ["created_\(number)"])
      #expect(triggered.passedOverCount == 4_999)
    }
  }

  @Test func areThoseOfTheSampleDefinitions() throws {
    let samples = try SampleAutomations()
    let catalog = Catalog(samples.definitions)
    #expect(samples.events.count > 10 && catalog.count > 10)
    for event in samples.events { try check(event, catalog, event.id ?? "") }
  }

  @Test func givesNothingForAnEventThatFiresNothing() throws {
    var world = RandomWorld(seed: 7)
    let catalog = try world.catalog(count: 50)
    for event: JSONValue in [
      RandomWorld.event("entity", "CREATE", [:]),
      RandomWorld.event("team", "CREATE", ["blueprint": "service"]),
    ] {
      var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
      let triggered = evaluator.evaluateTriggered(by: Event(event))
      #expect(triggered.outcomes.isEmpty)
      #expect(triggered.passedOverCount == 50)
    }
  }

  private func check(_ event: Event, _ catalog: Catalog, _ name: String) throws {
    var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    let all = evaluator.evaluate(event, index: 3)
    let expected = all.filter {
      $0.reason?.code != .trigger && $0.reason?.code != .selfService
    }
    let triggered = evaluator.evaluateTriggered(by: event, index: 3)
    #expect(triggered.outcomes.map(\.definition) == expected.map(\.definition), "\(name)")
    #expect(triggered.outcomes.map { $0.json() } == expected.map { $0.json() }, "\(name)")
    #expect(triggered.passedOverCount == all.count - expected.count, "\(name)")
  }
}

/// The sample definitions of this repository and the events beside them.
private struct SampleAutomations {
  private(set) var definitions: [Definition] = []
  private(set) var events: [Event] = []

  init() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../automations").standardized
    for folder in try Self.contents(of: root) {
      for file in try Self.contents(of: folder) {
        let bytes = Array(try Data(contentsOf: file))
        if file.lastPathComponent.hasSuffix(".event.json") {
          let event = try JSONValue(parsing: String(decoding: bytes, as: UTF8.self))
          events += Event.events(in: event) ?? []
        } else if DefinitionFile.isCandidate(fileName: file.lastPathComponent) {
          definitions +=
            DefinitionFile.read(SourceFile(path: file.path, bytes: bytes)).definitions
        }
      }
    }
  }

  private static func contents(of folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }
}

/// Definitions and events over a few names, some of which differ only in their bytes.
private struct RandomWorld {
  private var generator: Generator

  init(seed: UInt64) { generator = Generator(state: seed) }

  private static let names = [
    "service", "servic", "services", "Service", "caf\u{e9}", "cafe\u{301}", "ttl", "",
  ]

  private static let kinds = EventTrigger.Kind.allCases.map(\.rawValue)

  mutating func catalog(count: Int) throws -> Catalog {
    Catalog(
      (0..<count).flatMap { number in
        let kind = pick(Self.kinds)
        let names =
          kind.contains("RUN")
          ? "actionIdentifier: '\(pick(Self.names))'"
          : "blueprintIdentifier: '\(pick(Self.names))', propertyIdentifier: '\(pick(Self.names))'"
        return Self.definitions(
          "d\(number)", number % 10 == 0 ? nil : "{type: \(kind), \(names)}")
      })
  }

  mutating func event() -> JSONValue {
    let isRun = pick([true, false, false])
    var context = JSONObject()
    let subject = JSONValue.string(pick(Self.names))
    if isRun {
      context["action"] = ["identifier": subject]
    } else {
      context[pick(["blueprint", "blueprintIdentifier"])] = subject
    }
    if pick([true, false]) { context["propertyIdentifier"] = .string(pick(Self.names)) }
    return Self.event(
      isRun ? "run" : "entity", pick(["CREATE", "UPDATE", "DELETE", "TIMER_EXPIRED", "MOVE"]),
      context)
  }

  /// An event of the audit log.
  static func event(_ resource: String, _ action: String, _ context: JSONObject) -> JSONValue {
    ["resourceType": .string(resource), "action": .string(action), "context": .object(context)]
  }

  /// An automation that waits for an event, or a self-service action.
  static func definitions(_ identifier: String, _ event: String?) -> [Definition] {
    let trigger = event.map { "{type: automation, event: \($0)}" }
    let text = """
      identifier: \(identifier)
      trigger: \(trigger ?? "{type: self-service, operation: CREATE, userInputs: {properties: {}}}")
      invocationMethod: {type: WEBHOOK, url: 'https://a.io'}
      """
    return DefinitionFile.read(SourceFile(path: "a.yaml", text: text)).definitions
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }

  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
