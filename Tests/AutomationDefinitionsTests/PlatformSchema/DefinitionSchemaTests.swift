import AutomationDefinitions
import JSONValues
import Testing

/// The JSON Schema of definitions.
@Suite struct DefinitionSchemaTests {
  @Test(arguments: DefinitionSchema.allCases)
  func namesItsDraftAndResolvesItsReferences(kind: DefinitionSchema) {
    let schema = kind.json
    #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["type"] == "object")
    let names = references(in: schema)
    #expect(names.isEmpty == (kind == .automation))
    for name in names {
      #expect(schema["$defs"]?[name]?.objectValue?.isEmpty == false, "\(name)")
    }
  }

  @Test func holdsTheConstraintsOfAutomations() {
    let properties = DefinitionSchema.automation.json["properties"]
    #expect(
      DefinitionSchema.automation.json["required"] == ["identifier", "trigger", "invocationMethod"])
    #expect(DefinitionSchema.automation.json["additionalProperties"] == false)
    #expect(properties?["identifier"]?["pattern"] == #"^(?!\.{1,2}$)[\p{L}0-9@_.+:=-]+$"#)
    #expect(properties?["publish"]?["type"] == ["boolean", "null"])
    #expect(properties?["trigger"]?["properties"]?["type"]?["enum"] == ["automation"])
    let method = properties?["invocationMethod"]
    #expect(method?["properties"]?["type"]?["enum"]?.arrayValue?.count == 7)
    let github = method?["allOf"]?.arrayValue?.first {
      $0["if"]?["properties"]?["type"]?["const"] == "GITHUB"
    }
    #expect(github?["then"]?["required"] == ["org", "repo", "workflow"])
    #expect(github?["then"]?["title"] == "GITHUB invocation method")
  }

  @Test func holdsTheConstraintsOfActions() {
    let schema = DefinitionSchema.action.json
    let form = schema["$defs"]?["userInputs"]
    #expect(
      form?["properties"]?["properties"]?["propertyNames"]?["pattern"] == #"^[A-Za-z0-9@_=\\-]+$"#)
    #expect(form?["allOf"]?.arrayValue?.first?["not"]?["required"] == ["steps", "order"])
    let operations = schema["properties"]?["trigger"]?["allOf"]?.arrayValue
    let create = operations?.first { $0["if"]?["properties"]?["operation"]?["const"] == "CREATE" }
    #expect(create?["then"]?["properties"]?["condition"] == ["type": "null"])
    let button = create?["then"]?["properties"]?["actionCardButtonText"]
    #expect(button?["minLength"] == 1)
    #expect(button?["maxLength"] == 15)
  }

  @Test func holdsTheConstraintsOfBlueprints() {
    let properties = DefinitionSchema.blueprint.json["properties"]
    #expect(properties?["title"]?["maxLength"] == 100)
    #expect(properties?["relations"]?["propertyNames"]?["maxLength"] == 100)
    let aggregation = properties?["aggregationProperties"]?["additionalProperties"]?["properties"]
    #expect(aggregation?["pathFilter"]?["maxItems"] == 1)
    #expect(aggregation?["query"]?["anyOf"]?.arrayValue?.first?["$ref"] == "#/$defs/searchQuery")
    let destination = properties?["changelogDestination"]?["allOf"]?.arrayValue?.first?["then"]
    #expect(destination?["properties"]?["url"]?["format"] == "uri")
  }

  /// The names that a schema refers to.
  private func references(in value: JSONValue) -> Set<String> {
    switch value {
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
    case .object(let object):
      object.reduce(into: []) { names, pair in
        if pair.key == "$ref", let text = pair.value.stringValue {
          names.insert(String(text.split(separator: "/").last ?? ""))
        } else {
          names.formUnion(references(in: pair.value))
        }
      }
    default: []
    }
  }
}
