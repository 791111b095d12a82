import JSONValues

extension JSONSchemaWriter {
  /// The keywords that describe the keys of an object.
  mutating func keys(of object: ObjectShape) -> JSONObject {
    var properties = JSONObject()
    let barred = object.rules.filter { $0.kind == .bars }.map(\.key)
    for key in object.keys {
      if barred.contains(key.name) {
        properties[key.name] = ["type": "null"]
      } else {
        let schema = key.isRequired ? schema(of: key.shape) : optionalSchema(of: key.shape)
        properties[key.name] = schema.described(key.description)
      }
    }
    var keywords: JSONObject = ["properties": .object(properties)]
    let required = object.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { keywords["required"] = .array(required) }
    if object.unknownKeys == .rejected { keywords["additionalProperties"] = false }
    let rules = object.rules.compactMap(schema)
    if !rules.isEmpty { keywords["allOf"] = .array(rules) }
    return keywords
  }

  /// Cases told apart by a word; one alone needs no telling apart.
  mutating func union(_ union: ShapeUnion) -> JSONValue {
    let tag = schema(of: .word(union.vocabulary)).described(union.description)
    if union.openCases.count == 1 {
      var schema = schema(of: union.openCases[0].shape).objectValue ?? [:]
      var properties = schema["properties"]?.objectValue ?? [:]
      properties[union.tag] = tag
      schema["properties"] = .object(properties)
      schema["required"] = .array([.string(union.tag)] + (schema["required"]?.arrayValue ?? []))
      return .object(schema)
    }
    return [
      "type": "object", "properties": [union.tag: tag], "required": [.string(union.tag)],
      "allOf": .array(union.openCases.map { choice(union.tag, $0) }),
    ]
  }

  private mutating func choice(_ tag: String, _ choice: ShapeUnion.Case) -> JSONValue {
    let words = choice.words.map { JSONValue.string($0) }
    let test: JSONValue = words.count == 1 ? ["const": words[0]] : ["enum": .array(words)]
    var then = schema(of: choice.shape).objectValue ?? [:]
    // The type is told once, outside, where null can stand beside it.
    then["type"] = nil
    if let object = choice.shape.object { then["title"] = .string(object.title) }
    return [
      "if": ["properties": [tag: test], "required": [.string(tag)]], "then": .object(then),
    ]
  }

  /// Cases told apart by a key.
  mutating func keyed(_ keyed: KeyedShapes) -> JSONValue {
    keyed.cases.reversed().reduce(schema(of: keyed.otherwise)) { rest, choice in
      [
        "if": ["required": [.string(choice.key)]], "then": schema(of: choice.shape), "else": rest,
      ]
    }
  }

  private func schema(of rule: KeyRule) -> JSONValue? {
    switch rule.kind {
    case .bars: nil
    case .needs: ["if": given([rule.key]), "then": given([rule.other])]
    case .excludes: ["not": given([rule.key, rule.other])]
    }
  }

  /// A test for keys whose values are not null.
  private func given(_ keys: [String]) -> JSONValue {
    let isNotNull: JSONValue = ["not": ["type": "null"]]
    return [
      "properties": .object(JSONObject(keys.map { ($0, isNotNull) })),
      "required": .array(keys.map { .string($0) }),
    ]
  }
}

extension ObjectShape {
  /// The noun without its article.
  fileprivate var title: String { String(noun.drop { $0 != " " }.dropFirst()) }
}

extension JSONObject {
  /// Takes over the pairs of another object.
  mutating func merge(_ other: JSONObject?) {
    for pair in other ?? [:] { self[pair.key] = pair.value }
  }
}

extension JSONValue {
  /// The schema with a description in front.
  fileprivate func described(_ text: String?) -> JSONValue {
    guard let text, let schema = objectValue else { return self }
    var described: JSONObject = ["description": .string(text)]
    described.merge(schema)
    return .object(described)
  }
}
