import AutomationChecks
import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts

/// What the examples of explanations are about: a service, the blueprints around it, and a user.
enum SampleWorld {
  static let service = """
    {"identifier": "checkout-api", "title": "Checkout API", "blueprint": "service",
     "team": ["payments"],
     "properties": {"language": "Go", "replicas": 3, "released_at": "2025-06-01T12:00:00Z"},
     "relations": {"domain": "commerce"}}
    """

  static let event = """
    {"action": "UPDATE", "resourceType": "entity",
     "trigger": {"by": {"userId": "ines", "orgId": "org_quayside"}, "origin": "UI"},
     "context": {"blueprintIdentifier": "service", "entityIdentifier": "checkout-api"},
     "diff": {"before": \(service), "after": \(service)}}
    """

  static let user = """
    {"email": "ines@quayside.example", "teams": [{"name": "payments", "identifier": "payments"}]}
    """

  static let secrets = #"{"CHAT_HOOK": "https://chat.example/hooks/4711"}"#

  static let blueprints = [
    """
    {"identifier": "service", "title": "Service", "schema": {"properties": {
      "language": {"type": "string"}, "replicas": {"type": "number"}, "tier": {"type": "string"},
      "released_at": {"type": "string", "format": "date-time"}}},
     "relations": {"domain": {"target": "domain", "many": false, "required": false}}}
    """,
    """
    {"identifier": "domain", "title": "Domain", "schema": {"properties": {}}}
    """,
    """
    {"identifier": "deployment", "title": "Deployment", "schema": {"properties": {
      "version": {"type": "string", "pattern": "^v[0-9]+$"},
      "environment": {"type": "string", "enum": ["staging", "production"]},
      "deployed_at": {"type": "string", "format": "date-time"},
      "replicas": {"type": "number", "maximum": 12}}, "required": ["version"]},
     "mirrorProperties": {"owner": {"path": "service.$team"}},
     "relations": {"service": {"target": "service", "many": false, "required": false}}}
    """,
  ]

  /// An upsert to show what a blueprint does.
  static let upsert = """
    {"identifier": "upsert", "trigger": {"type": "automation",
      "event": {"type": "ENTITY_UPDATED", "blueprintIdentifier": "service"}},
     "invocationMethod": {"type": "UPSERT_ENTITY", "blueprintIdentifier": "deployment",
      "mapping": {"identifier": "checkout-api-3", "properties": {"version": "v3"}}}}
    """

  /// What waits for an event that is an example itself.
  static let listeners = [
    """
    {"identifier": "announce", "trigger": {"type": "automation",
      "event": {"type": "ENTITY_UPDATED", "blueprintIdentifier": "service"}},
     "invocationMethod": {"type": "KAFKA", "payload": {}}}
    """,
    """
    {"identifier": "terminate", "trigger": {"type": "automation",
      "event": {"type": "TIMER_PROPERTY_EXPIRED", "blueprintIdentifier": "environment",
                "propertyIdentifier": "ttl"}},
     "invocationMethod": {"type": "KAFKA", "payload": {}}}
    """,
  ]

  /// Everything that reading, validating and evaluating an example reports.
  static func findings(
    about example: String, preferringAction prefersAction: Bool
  ) throws -> [Diagnostic] {
    let explained = ExplainedText(example, preferringAction: prefersAction)
    guard !explained.isEvent else {
      return try evaluation(
        definitions(listeners).compactMap(\.definition), explained, event: explained.text)
    }
    let path = explained.isJSON ? "example.json" : "example.yaml"
    let (candidates, read) = DefinitionFile.readCandidates(
      SourceFile(path: path, text: explained.text))
    let own = candidates.filter { $0.kind == .blueprint }.map(\.node["identifier"]?.string?.text)
    let others = definitions(blueprints + (own.isEmpty ? [] : [upsert])).filter {
      $0.kind != .blueprint || !own.contains($0.node["identifier"]?.string?.text)
    }
    return read + Validation.findings(in: candidates + others)
      + (try evaluation((candidates + others).compactMap(\.definition), explained, event: event))
  }

  private static func definitions(_ texts: [String]) -> [DefinitionCandidate] {
    texts.flatMap {
      DefinitionFile.readCandidates(SourceFile(path: "other.json", text: $0)).candidates
    }
  }

  private static func evaluation(
    _ definitions: [Definition], _ explained: ExplainedText, event: String
  ) throws -> [Diagnostic] {
    let catalog = Catalog(definitions)
    let knowsUser = explained.command.map { $0.contains("--user") } ?? true
    var context = EvaluationContext(
      now: .epoch, secrets: Secrets(try readJSON(secrets).objectValue ?? JSONObject()))
    if knowsUser { context.user = try readJSON(user) }
    var evaluator = Evaluator(catalog, context: context)
    var outcomes = evaluator.evaluate(Event(try readJSON(event)))
    for action in catalog.actions {
      let isOnEntity =
        explained.command.map { $0.contains("--entity") } ?? (action.operation != .create)
      var invocation = Invocation()
      if isOnEntity { invocation.entity = try readJSON(service) }
      for argument in explained.values(of: "-i") {
        let input = try InputArgument(argument, declared: action.userInputs)
        invocation.inputs[input.name] = try input.value(for: action.userInputs.input(input.name))
      }
      if let outcome = evaluator.invoke(action.identifier.text, invocation) {
        outcomes.append(outcome)
      }
    }
    return catalog.diagnostics + outcomes.flatMap(\.diagnostics)
  }
}
