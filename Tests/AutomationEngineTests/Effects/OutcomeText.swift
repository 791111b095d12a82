import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts

/// A definition that cannot be used in a test.
struct UnusableDefinition: Error {
  let findings: [String]
}

/// The catalog of definitions in YAML, each a file of its own.
private func readCatalog(_ texts: [String]) throws -> Catalog {
  let definitions = texts.flatMap {
    DefinitionFile.read(SourceFile(path: "definition.yaml", text: $0)).definitions
  }
  guard definitions.count == texts.count else { throw UnusableDefinition(findings: texts) }
  return Catalog(definitions)
}

/// What an invocation method in YAML gives for the creation of the service `checkout-api`.
///
/// `properties` are those of the service, as JSON.
func outcome(
  of method: String, properties: String = "{}", blueprints: [String] = [],
  secrets: JSONValue = [:]
) throws -> Outcome {
  let automation = """
    identifier: sync
    trigger:
      type: automation
      event: {type: ENTITY_CREATED, blueprintIdentifier: service}
    invocationMethod:
    \(method.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
      .joined(separator: "\n"))
    """
  let event: JSONValue = [
    "action": "CREATE", "resourceType": "entity", "context": ["blueprintIdentifier": "service"],
    "diff": [
      "before": nil,
      "after": [
        "identifier": "checkout-api", "blueprint": "service",
        "properties": try readJSON(properties),
      ],
    ],
  ]
  var evaluator = Evaluator(
    try readCatalog([automation] + blueprints),
    context: EvaluationContext(now: .epoch, secrets: Secrets(secrets.objectValue ?? JSONObject())))
  guard let outcome = evaluator.evaluate(Event(event)).first else {
    throw UnusableDefinition(findings: [])
  }
  return outcome
}

/// What a self-service action in YAML does when it is invoked.
func outcome(
  ofInvoking action: String, inputs: String = "{}", entity: String? = nil, user: String? = nil,
  secrets: JSONValue = [:]
) throws -> Outcome {
  let context = EvaluationContext(
    now: .epoch, user: try user.map(readJSON), secrets: Secrets(secrets.objectValue ?? JSONObject())
  )
  var evaluator = Evaluator(try readCatalog([action]), context: context)
  let invocation = Invocation(
    inputs: try readJSON(inputs).objectValue ?? JSONObject(), entity: try entity.map(readJSON))
  guard let outcome = evaluator.invoke("a", invocation) else {
    throw UnusableDefinition(findings: [])
  }
  return outcome
}

extension Outcome {
  /// The findings, each on one line.
  var findings: [String] { diagnostics.map(\.oneLine) }
}
