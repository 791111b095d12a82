import AutomationChecks
import AutomationDefinitions
import SourceDiagnostics
import TestTexts

/// The findings of some codes about definitions that are validated together, each with its place.
func findings(_ codes: Set<String>, in texts: [String]) -> [Diagnostic] {
  let candidates = texts.enumerated().flatMap { index, text in
    let isJSON = text.hasPrefix("{") || text.hasPrefix("[")
    let file = SourceFile(path: "\(index).\(isJSON ? "json" : "yaml")", text: text)
    return DefinitionFile.readCandidates(file).candidates
  }
  return Validation.findings(in: candidates).filter { codes.contains($0.code.id) }
}

/// The findings of some codes, each on one line.
func lines(_ codes: Set<String>, in texts: [String]) -> [String] {
  findings(codes, in: texts).map(\.oneLine)
}

/// A blueprint with a property of most kinds, a relation to one entity and one to many.
let serviceBlueprint = """
  identifier: service
  title: Service
  schema:
    properties:
      language: {type: string, enum: [Go, Swift]}
      replicas: {type: number}
      locked: {type: boolean}
      tags: {type: array}
      settings: {type: object}
      expires: {type: string, format: timer}
    required: [language]
  mirrorProperties: {owner: {path: domain.$title}}
  calculationProperties: {score: {calculation: .properties.replicas, type: number}}
  aggregationProperties:
    incidents:
      {title: Incidents, target: service, calculationSpec: {calculationBy: entities, func: count}}
  relations:
    domain: {target: domain, required: false, many: false}
    consumers: {target: service, required: false, many: true}
  """

let domainBlueprint = """
  identifier: domain
  title: Domain
  schema: {properties: {tier: {type: string}}}
  relations: {parent: {target: domain, required: false, many: false}}
  """

/// An automation that waits for an event and sends a body.
func automation(
  _ event: String, named name: String = "sync", condition: String = "", body: String = "{}"
) -> String {
  """
  identifier: \(name)
  trigger:
    type: automation
    event: \(event)
    condition: {type: JQ, combinator: and, expressions: [\(condition)]}
  invocationMethod: {type: WEBHOOK, url: 'https://hooks.quayside.example', body: \(body)}
  """
}

/// An automation that waits for an event of `service` and writes an entity.
func upsert(
  _ mapping: String, to blueprint: String = "service",
  on event: String = "{type: ENTITY_UPDATED, blueprintIdentifier: service}",
  condition: String = "", named name: String = "sync"
) -> String {
  """
  identifier: \(name)
  trigger:
    type: automation
    event: \(event)
    condition: {type: JQ, combinator: and, expressions: [\(condition)]}
  invocationMethod:
    type: UPSERT_ENTITY
    blueprintIdentifier: \(blueprint)
    mapping: \(mapping)
  """
}

/// A self-service action with a form, which sends a body.
func action(
  _ form: String, named name: String = "create_service", operation: String = "CREATE",
  body: String = "{}"
) -> String {
  """
  identifier: \(name)
  trigger:
    type: self-service
    operation: \(operation)
    blueprintIdentifier: service
    userInputs: \(form)
  invocationMethod: {type: WEBHOOK, url: 'https://hooks.quayside.example', body: \(body)}
  """
}
