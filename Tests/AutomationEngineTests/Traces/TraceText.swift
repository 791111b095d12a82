import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts

/// What an automation in YAML does for the update of the service `checkout-api`, told in full.
///
/// `trigger` are the lines below `trigger:`, `method` those below `invocationMethod:`.
func explained(
  condition: [String] = [], combinator: String = "and", body: String = "{}",
  detail: EvaluationContext.Detail = .trace, mode: EvaluationContext.Mode = .lenient,
  secrets: JSONObject = JSONObject()
) throws -> Outcome {
  let expressions = JSONValue.array(condition.map { .string($0) }).jsonText
  let text = """
    identifier: sync
    trigger:
      type: automation
      event: {type: ENTITY_UPDATED, blueprintIdentifier: service}
      condition: {type: JQ, combinator: \(combinator), expressions: \(expressions)}
    invocationMethod: {type: WEBHOOK, url: 'https://a.io', body: \(body)}
    """
  let file = SourceFile(path: "sync.yaml", text: text)
  let context = EvaluationContext(
    now: .epoch, mode: mode, secrets: Secrets(secrets), detail: detail)
  var evaluator = Evaluator(Catalog(DefinitionFile.read(file).definitions), context: context)
  guard let outcome = evaluator.evaluate(Event(try readJSON(serviceUpdated))).first else {
    throw UnusableDefinition(findings: [])
  }
  return outcome
}

/// The event of the update.
let serviceUpdated = """
  {"action": "UPDATE", "resourceType": "entity", "context": {"blueprintIdentifier": "service"},
   "diff": {
     "before": {"identifier": "checkout-api", "title": "Checkout", "lastTouchedBy": 1,
                "properties": {"tier": 1}},
     "after": {"identifier": "checkout-api", "title": "Checkout", "updatedAt": "2026-01-01", "lastTouched": 1,
               "properties": {"language": "Go", "tier": 2, "tags": ["a", "b"], "owner": null}}}}
  """

extension TracedExpression {
  /// The expression, its parts and what each gave: `a and b=false(a=true b=false)`.
  var oneLine: String {
    let inner = parts.isEmpty ? "" : "(\(parts.map(\.oneLine).joined(separator: "; ")))"
    return "\(role == .whole ? "" : "\(role.rawValue) ")\(text) = \(resultText)"
      + (isReached ? "" : " unreached") + inner
  }

  private var resultText: String {
    switch result {
    case .value(let value): value.jsonText
    case .none(let error): "none" + (error.map { " \($0)" } ?? "")
    case .failure(let error): "error \(error)"
    }
  }
}

extension TracedRead {
  /// The path, the value, and the missing step.
  var oneLine: String {
    guard let missing else { return "\(path) = \(value.jsonText)" }
    let reason =
      switch missing.reason {
      case .noKey(let keys): "not among \(keys.joined(separator: " "))"
      case .noElement(let count): "of \(count)"
      case .noContainer(let type): "in \(type)"
      }
    return "\(missing.parent) -> \(missing.step) \(reason)"
      + (missing.suggestion.map { "; \($0)?" } ?? "")
  }
}
