import AutomationChecks
import AutomationDefinitions
import JSONValues
import SourceDiagnostics
import TestTexts

/// A blueprint with a property of every kind.
private let service = """
  identifier: service
  title: Service
  schema:
    properties:
      language: {type: string, enum: [Go, Swift, TypeScript]}
      description: {type: string, format: markdown}
      short: {type: string, minLength: 2, maxLength: 4, pattern: '^[a-z]+$'}
      odd: {type: string, pattern: '(?i)x'}
      url: {type: string, format: url}
      mail: {type: string, format: email}
      owner: {type: string, format: user}
      released: {type: string, format: date-time}
      expires: {type: string, format: timer}
      v4: {type: string, format: ipv4}
      v6: {type: string, format: ipv6}
      config: {type: string, format: yaml}
      link: {type: object, format: labeled-url}
      settings: {type: object}
      replicas: {type: number, minimum: 1, maximum: 9}
      ratio: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}
      port: {type: number, enum: [80, 443]}
      locked: {type: boolean}
      tags:
        {type: array, items: {type: string, enum: [a, b]}, minItems: 1, maxItems: 5,
         uniqueItems: true}
      links: {type: array, items: {type: string, format: url}}
      anything: {type: array}
      tier: {type: string}
    required: [tier]
  mirrorProperties: {domain_title: {path: domain.$title}}
  calculationProperties: {score: {calculation: .properties.replicas, type: number}}
  aggregationProperties:
    incidents:
      {title: Incidents, target: incident, calculationSpec: {calculationBy: entities, func: count}}
  relations:
    domain: {target: domain, required: true, many: false}
    parent: {target: service, required: false, many: false}
    consumers: {target: service, required: false, many: true}
  """

/// The findings about an entity given as JSON, each `code severity path: message; help`.
///
/// Findings have the path of the part as the text of their place.
func upsertFindings(
  _ entity: String, blueprint identifier: String = "service", writtenAs text: String? = nil,
  isInside: Bool = false,
  redact: @escaping @Sendable (String) -> String = { $0 }
) throws -> [String] {
  try upsertFindings(
    in: try readJSON(entity), blueprint: identifier, writtenAs: text, isInside: isInside,
    redact: redact)
}

/// The findings about an entity.
func upsertFindings(
  in entity: JSONValue, blueprint identifier: String = "service", writtenAs text: String? = nil,
  isInside: Bool = false,
  redact: @escaping @Sendable (String) -> String = { $0 }
) throws -> [String] {
  let checker = UpsertChecker(blueprints: [try readBlueprint(service)], redact: redact)
  return checker.check(entity, blueprint: identifier) { path in
    let file = SourceFile(path: "path", text: "12345678" + path.joined(separator: "."))
    return EntityPlace(
      value: SourceSpan(file: file, range: 8..<file.bytes.count), text: text, isInside: isInside)
  }.map { diagnostic in
    let help = diagnostic.help.map { "; \($0)" } ?? ""
    return
      "\(diagnostic.code.id) \(diagnostic.severity.rawValue) \(diagnostic.span?.excerpt ?? ""): "
      + diagnostic.message + help
  }
}
