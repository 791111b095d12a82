import AutomationDefinitions
import AutomationEngine
import JQ
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// Effects that are written without outcomes being made are those of the outcomes, and where libjq
/// evaluates everything they are the same.
@Suite struct WrittenEffectTests {
  // Made anew each time, since leak checkers do not see through definitions in a global.
  private static func definitions() -> [Definition] {
    ReplayText.definitions(
      #"""
      - identifier: plain
        trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
        invocationMethod:
          type: UPSERT_ENTITY
          blueprintIdentifier: "copy"
          mapping:
            identifier: "{{ .event.diff.after.identifier }}"
            title: "{{ .event.diff.after.title }} of {{ .event.context.owner }}"
            team: ["{{ .event.diff.after.team }}", "{{ empty }}", "all"]
            properties:
              "{{ .event.diff.after.key }}": "{{ .event.diff.after.value }}"
              number: "{{ .event.diff.after.number }}"
              half: "{{ .event.diff.after.number / 2 }}"
              whole: "{{ .event.diff.after }}"
              inside: "it is {{ .event.diff.after.value }} \"quoted\""
              missing: "{{ empty }}"
              run: "{{ .run.id }} {{ .trigger.at }} {{ .trigger.by.user }} {{ .action.identifier }}"
              fixed: {a: [1, 2.50, null], "b\t": "\u00e9"}
            relations: {parent: "{{ .event.diff.after.parent // null }}"}
      - identifier: conditional
        trigger:
          type: automation
          event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}
          condition:
            type: JQ
            expressions: [".diff.after.number > 1", ".diff.after.title | test(\"^[a-z]\")"]
            combinator: or
        invocationMethod:
          type: UPSERT_ENTITY
          blueprintIdentifier: "{{ .event.diff.after.value }}"
          mapping:
            identifier: "{{ .event.diff.after.title | gsub(\" \"; \"-\") }}"
            properties: "{{ .event.diff.after | {number, key} }}"
      - identifier: keyed
        trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
        invocationMethod:
          type: UPSERT_ENTITY
          blueprintIdentifier: "copy"
          mapping:
            identifier: "{{ .event.diff.after.identifier }}-{{ .event.diff.after.number }}"
            properties:
              "{{ .event.diff.after.key }}": "{{ .event.diff.after.value | values }}"
              "{{ .event.diff.after.title }}":
                inner: "{{ .event.diff.after.value | values }}"
                "{{ .event.diff.after.key }}": [{a: "{{ .event.diff.after.value | values }}", b: 1}]
              "key-{{ .event.diff.after.number }}": "{{ .event.diff.after.value | values }}"
              last: 1
              "title-1": true
            relations: {"{{ .event.diff.after.key }}": "{{ .event.diff.after.parent }}"}
      """#)
  }

  private static let values = [
    "null", "true", "0", "-0", "1.50", "1e3", "123456789012345678", "1e300", "\"\"", "\"a\"",
    #""x y \u00e9 \"q\" \\ \n \u0007 😀""#, "[]", "[1, [2], {\"b\": 1, \"a\": 2}]",
    #"{"10": 1, "b": 2, "9": 3, "a": 4, "b": 5}"#, "{}",
  ]

  /// The line of an event with random members, some missing, some twice.
  private static func event(_ generator: inout SeededGenerator) -> String {
    var members: [String] = []
    for key in ["identifier", "title", "team", "key", "value", "number", "parent", "value"]
    where Int.random(in: 0..<8, using: &generator) > 0 {
      let usual = ["identifier", "title", "key"].contains(key)
      let value =
        usual && Int.random(in: 0..<4, using: &generator) > 0
        ? "\"\(key)-\(Int.random(in: 0..<9, using: &generator))\""
        : values[Int.random(in: 0..<values.count, using: &generator)]
      members.append("\"\(key)\": \(value)")
    }
    let owner = ["\"me\"", "null", "7"][Int.random(in: 0..<3, using: &generator)]
    return """
      {"id": "e", "action": "UPDATE", "resourceType": "entity", "trigger": {"by": {"orgId": "o"}}, \
      "context": {"blueprintIdentifier": "service", "owner": \(owner)}, \
      "diff": {"before": null, "after": {\(members.joined(separator: ", "))}}}
      """
  }

  private static func written(_ texts: [String], _ engine: JQEngine) throws -> [String] {
    let catalog = Catalog(definitions(), engine: engine)
    var replayer = Replayer(
      catalog, context: ReplayText.context, emitting: .effects, onlyFired: true,
      showsSecrets: false)
    var output: [UInt8] = []
    for (index, text) in texts.enumerated() {
      let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
      try replayer.replay(bytes, 0..<text.utf8.count, index: index, to: &output)
    }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [JQEngine.native, .libjq]) func areThoseOfOutcomes(engine: JQEngine) throws {
    var generator = SeededGenerator(seed: 7)
    let texts = (0..<400).map { _ in Self.event(&generator) }
    var evaluator = Evaluator(
      Catalog(Self.definitions(), engine: .libjq), context: ReplayText.context)
    var expected: [String] = []
    for (index, text) in texts.enumerated() {
      let event = Event(try JSONValue(parsing: text))
      let outcomes = evaluator.evaluate(event, index: index)
      expected += outcomes.compactMap { $0.effect?.json.jsonText }
    }
    #expect(expected.count > 200)
    let written = try Self.written(texts, engine)
    for (line, wanted) in zip(written, expected) { #expect(line == wanted) }
    #expect(written.count == expected.count)
  }

  @Test func needsNoRoomBehindAnEvent() throws {
    let text = ReplayText.event("a", tier: 1)
    var replayer = Replayer(
      Catalog(ReplayText.definitions(ReplayText.automation("low", below: 2))),
      context: ReplayText.context, emitting: .effects, onlyFired: true, showsSecrets: false)
    var output: [UInt8] = []
    try replayer.replay(Array(text.utf8), 0..<text.utf8.count, index: 0, to: &output)
    #expect(replayer.tally.definitions[0].fired == 1)
    #expect(!output.isEmpty)
  }
}
