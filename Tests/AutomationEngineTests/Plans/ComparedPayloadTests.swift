import AutomationDefinitions
import JQ
import JSONValues
import SourceDiagnostics
import Testing

@testable import AutomationEngine

/// Comparing by what plans write tells the same as comparing outcomes.
@Suite struct ComparedPayloadTests {
  /// What is different between two YAML texts, with examples.
  private static func comparison(
    _ before: String, _ after: String, on texts: [String], byPlans: Bool
  ) throws -> [String] {
    let compared = ComparedDefinitions(
      PlanTexts.definitions(after), before: PlanTexts.definitions(before), engine: .native,
      plansPayloads: byPlans)
    var comparer = OutcomeComparer(compared, context: ReplayText.context)
    for (index, text) in texts.enumerated() {
      let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
      try comparer.compare(bytes, 0..<text.utf8.count, index: index)
    }
    #expect(comparer.comparison.events == texts.count)
    return comparer.comparison.definitions.map { definition in
      let examples = definition.examples.map { example in
        let differences = example.differences.map {
          "\($0.path): \($0.ours?.jsonText ?? "absent"), \($0.theirs?.jsonText ?? "absent")"
        }
        return "\(example.eventIndex) \(example.change) \(differences)"
      }
      return "\(definition.identifier) \(definition.added) \(definition.removed) "
        + "\(definition.different) \(examples)"
    }
  }

  @Test(arguments: [
    ("", ""), ("x-title", "x-titel"), ("after.any", "after.tier"), ("put", "PUT"),
    ("body: null", "body: 1"), ("service", "team"), ("identifier: kafka\n", "identifier: topic\n"),
    ("agent: \"true\"", "agent: true"), ("\"quay/{{", "\"{{"), ("1.50", "1.5"),
    ("type: AZURE_DEVOPS, org: o", "org: o, type: AZURE_DEVOPS"),
    ("x-title: \"{{ .event.diff.after.title }}\"\n", "\n"),
    ("ANY_ENTITY_CHANGE", "ENTITY_DELETED"),
    (
      "event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}",
      "event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}, "
        + "condition: {type: JQ, expressions: [.diff.after.count > 2]}}"
    ),
  ])
  func tellsWhatOutcomesTell(_ part: String, _ other: String) throws {
    let before = PlanTexts.requests + "\n" + PlanTexts.upserts
    let after = part.isEmpty ? before : before.replacing(part, with: other)
    let texts = PlanTexts.events(25, seed: 6)
    for (old, new) in [(before, after), (after, before)] {
      let planned = try Self.comparison(old, new, on: texts, byPlans: true)
      let expected = try Self.comparison(old, new, on: texts, byPlans: false)
      for (line, wanted) in zip(planned, expected) { #expect(line == wanted) }
      #expect(planned.count == expected.count)
      #expect(planned.isEmpty == part.isEmpty)
    }
  }
}
