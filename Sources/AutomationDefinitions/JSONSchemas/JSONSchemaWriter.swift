import JSONValues

/// Writes shapes as JSON Schema.
struct JSONSchemaWriter {
  /// The shapes that have names, by name.
  private(set) var definitions = JSONObject()

  mutating func schema(of shape: Shape) -> JSONValue {
    switch shape.kind {
    case .any: [:]
    case .null: ["type": "null"]
    case .boolean: ["type": "boolean"]
    case .number: .object(bounds(shape.bounds, "minimum", "maximum", ["type": "number"]))
    case .text: .object(text(shape))
    case .array: array(shape)
    case .map: map(shape)
    case .object: object(shape, ["type": "object"])
    case .openObject: object(shape, [:])
    case .either: either(shape.inner)
    case .union: shape.union.map { self.union($0) } ?? [:]
    case .keyed: shape.keyed.map { self.keyed($0) } ?? [:]
    case .reference: shape.reference.map { self.reference($0) } ?? [:]
    }
  }

  /// The schema with null beside it, as optional keys have it.
  mutating func optionalSchema(of shape: Shape) -> JSONValue {
    guard var schema = schema(of: shape).objectValue else { return [:] }
    guard !shape.acceptsNull else { return .object(schema) }
    if let type = schema["type"]?.stringValue {
      schema["type"] = [.string(type), "null"]
      if let words = schema["enum"]?.arrayValue { schema["enum"] = .array(words + [.null]) }
      return .object(schema)
    }
    if let types = schema["type"]?.arrayValue {
      schema["type"] = .array(types + ["null"])
      return .object(schema)
    }
    if let alternatives = schema["anyOf"]?.arrayValue {
      schema["anyOf"] = .array(alternatives + [["type": "null"]])
      return .object(schema)
    }
    return ["anyOf": [.object(schema), ["type": "null"]]]
  }

  private func text(_ shape: Shape) -> JSONObject {
    var schema: JSONObject = ["type": "string"]
    if let words = shape.vocabulary?.words { schema["enum"] = .array(words.map { .string($0) }) }
    if let rule = shape.rule { schema.merge(text(rule)) }
    return schema
  }

  private func text(_ rule: TextRule) -> JSONObject {
    var schema = JSONObject()
    if let pattern = rule.form?.pattern { schema["pattern"] = .string(pattern) }
    if let format = rule.form?.format { schema["format"] = .string(format) }
    return bounds(rule.length, "minLength", "maxLength", schema)
  }

  private func bounds(
    _ bounds: Bounds?, _ least: String, _ most: String, _ schema: JSONObject
  ) -> JSONObject {
    var schema = schema
    if let number = bounds?.least { schema[least] = .number(Double(number)) }
    if let number = bounds?.most { schema[most] = .number(Double(number)) }
    return schema
  }

  private mutating func array(_ shape: Shape) -> JSONValue {
    var schema: JSONObject = ["type": "array"]
    for element in shape.inner where element.kind != .any {
      schema["items"] = self.schema(of: element)
    }
    return .object(bounds(shape.bounds, "minItems", "maxItems", schema))
  }

  private mutating func map(_ shape: Shape) -> JSONValue {
    var schema: JSONObject = ["type": "object"]
    if let names = shape.names { schema["propertyNames"] = .object(text(names)) }
    for value in shape.inner where value.kind != .any {
      schema["additionalProperties"] = self.schema(of: value)
    }
    return .object(schema)
  }

  private mutating func object(_ shape: Shape, _ start: JSONObject) -> JSONValue {
    var schema = start
    if let object = shape.object { schema.merge(keys(of: object)) }
    return .object(schema)
  }

  private mutating func either(_ alternatives: [Shape]) -> JSONValue {
    let schemas = alternatives.map { schema(of: $0) }
    let types = schemas.compactMap { schema in
      schema.objectValue?.count == 1 ? schema["type"] : nil
    }
    return types.count == schemas.count ? ["type": .array(types)] : ["anyOf": .array(schemas)]
  }

  private mutating func reference(_ reference: ShapeReference) -> JSONValue {
    if definitions[reference.name] == nil {
      // A place is taken first, so that a shape that holds itself comes to an end.
      definitions[reference.name] = [:]
      definitions[reference.name] = schema(of: reference.shape())
    }
    return ["$ref": .string("#/$defs/\(reference.name)")]
  }
}

extension Shape {
  fileprivate var acceptsNull: Bool {
    switch kind {
    case .any, .openObject, .null: true
    case .either: inner.contains(where: \.acceptsNull)
    default: false
    }
  }
}
