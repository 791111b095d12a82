internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// What a part of an effect must be; of an entity, so that nothing is found in it.
enum EntityPart {
  /// No part of an entity.
  case unchecked

  /// A payload whose body must be there.
  case payload(bodyKey: String)
  case body

  /// No part of an entity, and written as a text whatever it is.
  case plainText

  /// Any part of an entity.
  case anything
  case text(takesNull: Bool)

  /// A text or an array of texts.
  case texts
  case object

  /// A value behind a key with templates, which tells what it must be among these parts.
  indirect case named(EntityPart)
  case properties(Blueprint)
  case relations(Blueprint)
  case identifier(takesNull: Bool)
  case identifiers(takesNull: Bool)
  case shape(ValueShape, takesNull: Bool)

  /// Whether it is a part of an entity.
  var isChecked: Bool {
    switch self {
    case .unchecked, .payload, .body, .plainText: false
    default: true
    }
  }

  /// Whether nothing is found in a value that the author wrote.
  func admits(_ value: JSONValue) -> Bool {
    guard isChecked else { return true }
    // What looks like a template of the other kind is judged as one.
    if let text = value.stringValue, text.contains("{{") || text.contains("<<") { return false }
    switch (self, value) {
    case (.anything, _), (.texts, .null), (.object, .null), (.properties, .null),
      (.relations, .null):
      return true
    case (.text(let takesNull), .null), (.identifier(let takesNull), .null),
      (.identifiers(let takesNull), .null), (.shape(_, let takesNull), .null):
      return takesNull
    case (.text, .string), (.texts, .string): return true
    case (.identifier, .string(let text)): return EntityIdentifier.accepts(text.utf8.span)
    case (.shape(let shape, takesNull: _), _):
      return shape.faults(in: value, ValuePreview()).isEmpty
    default: return false
    }
  }

  /// What each element must be where the author wrote an array; `nil` where none may stand.
  func element(ofCount count: Int) -> EntityPart? {
    switch self {
    case .unchecked, .payload, .body: return .unchecked
    case .anything: return .anything
    case .texts: return .text(takesNull: false)
    case .identifiers: return .identifier(takesNull: false)
    case .shape(let shape, takesNull: _):
      guard shape.type == .array || shape.type == nil, shape.enumeration == nil,
        !shape.hasUniqueItems
      else { return nil }
      var bounds = ValueShape()
      bounds.bounds = shape.bounds
      let nothing = JSONValue.array(Array(repeating: .null, count: count))
      guard bounds.faults(in: nothing, ValuePreview()).isEmpty else { return nil }
      guard case .each(let item) = shape.items else { return .anything }
      return .shape(item, takesNull: item.faults(in: .null, ValuePreview()).isEmpty)
    case .plainText, .text, .object, .named, .properties, .relations, .identifier: return nil
    }
  }

  /// What the value of a key must be where the author wrote an object; `nil` where none may stand.
  func member(_ key: PayloadTemplate.Key) -> EntityPart? {
    switch self {
    case .unchecked, .body: return .unchecked
    case .payload(let bodyKey):
      guard case .literal(let name) = key else { return nil }
      return name == bodyKey ? .body : .unchecked
    case .anything, .object: return .anything
    case .properties(let blueprint):
      guard case .literal(let name) = key else { return .named(self) }
      guard let property = blueprint.property(name) else { return nil }
      return .shape(ValueShape(property), takesNull: !property.isRequired)
    case .relations(let blueprint):
      guard case .literal(let name) = key else { return .named(self) }
      guard let relation = blueprint.relation(name) else { return nil }
      let takesNull = !relation.isRequired
      return relation.isMany
        ? .identifiers(takesNull: takesNull) : .identifier(takesNull: takesNull)
    case .shape(let shape, takesNull: _):
      guard shape.type == .object || shape.type == nil, shape.enumeration == nil,
        shape.format != "labeled-url"
      else { return nil }
      return .anything
    case .plainText: return .plainText
    case .text, .texts, .identifier, .identifiers, .named: return nil
    }
  }
}

extension ValueShape {
  /// Whether nothing but the type is asked for.
  var isPlain: Bool {
    guard enumeration == nil, pattern == nil, bounds.isEmpty, !hasUniqueItems else { return false }
    if case .each = items { return false }
    return format.map { TextFormat(rawValue: $0) == nil && $0 != "labeled-url" } ?? true
  }
}
