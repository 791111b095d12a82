import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics

/// What the catalog of the definitions in a text would do for an event, in words.
func describeEffects(of text: String, event: JSONValue) -> [String] {
  let file = SourceFile(path: "automation.json", text: text)
  let (definitions, findings) = DefinitionFile.read(file)
  guard findings.isEmpty else { return findings.map(\.message) }

  let catalog = Catalog(definitions)  // Sendable: share it between threads
  let context = EvaluationContext(now: .epoch)
  var evaluator = Evaluator(catalog, context: context)  // one for each thread

  return evaluator.evaluate(Event(event)).compactMap { outcome in
    switch outcome.effect {
    case .upsertEntity(let upsert): "store \(upsert.blueprint)/\(upsert.identifier)"
    case .webhook(let call): "send \(call.request.bodyBytes.count) bytes to \(call.request.url)"
    case .some(let other): "do \(other.json["type"]?.stringValue ?? "")"
    case nil: nil
    }
  }
}
