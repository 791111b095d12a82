import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import Testing

/// The library as an embedding program uses it: no files, several threads.
@Suite struct EmbeddingTests {
  private static let automation = """
    {"identifier": "sync", "trigger": {"type": "automation", "event":
      {"type": "ENTITY_CREATED", "blueprintIdentifier": "service"}},
     "invocationMethod": {"type": "UPSERT_ENTITY", "blueprintIdentifier": "mirror",
      "mapping": {"identifier": "{{ .event.diff.after.identifier }}", "properties": {}}}}
    """

  private static func event(_ identifier: String) -> JSONValue {
    [
      "action": "CREATE", "resourceType": "entity",
      "context": ["blueprintIdentifier": "service"],
      "diff": ["before": nil, "after": ["identifier": .string(identifier)]],
    ]
  }

  @Test func exampleSwitchesOverEffects() {
    #expect(
      describeEffects(of: Self.automation, event: Self.event("a")) == ["store mirror/a"])
  }

  @Test func catalogServesSeveralThreads() async {
    let (definitions, _) = DefinitionFile.read(
      SourceFile(path: "automation.json", text: Self.automation))
    let catalog = Catalog(definitions)
    await withTaskGroup(of: Bool.self) { group in
      for worker in 0..<8 {
        group.addTask {
          var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
          return (0..<50).allSatisfy { number in
            let identifier = "\(worker)-\(number)"
            guard
              case .upsertEntity(let upsert) =
                evaluator.evaluate(Event(Self.event(identifier))).first?.effect
            else { return false }
            return upsert.identifier == identifier
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
