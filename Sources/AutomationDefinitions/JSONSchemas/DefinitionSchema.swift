package import JSONValues

/// The kinds of definition that a JSON Schema describes.
package enum DefinitionSchema: String, Sendable, CaseIterable {
  case action
  case automation
  case blueprint

  /// The JSON Schema, draft 2020-12, that editors complete and check definitions with.
  package var json: JSONValue {
    var writer = JSONSchemaWriter()
    let body = writer.schema(of: shape)
    var schema: JSONObject = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(title),
      "description": .string(description),
    ]
    schema.merge(body.objectValue)
    if !writer.definitions.isEmpty { schema["$defs"] = .object(writer.definitions) }
    return .object(schema)
  }

  private var shape: Shape {
    switch self {
    case .action: .action
    case .automation: .automation
    case .blueprint: .blueprint
    }
  }

  private var title: String {
    switch self {
    case .action: "Self-service action"
    case .automation: "Automation"
    case .blueprint: "Blueprint"
    }
  }

  private var description: String {
    switch self {
    case .action: "What a person can have done through a form."
    case .automation: "What is done when an event happens."
    case .blueprint: "A kind of entity: its properties and relations."
    }
  }
}
