internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// What the value of a property or an input must be.
struct ValueShape: Sendable {
  /// What each element of an array must be.
  indirect enum Items: Sendable {
    case any
    case each(ValueShape)
  }

  /// The JSON type; `nil` means any.
  var type: ValueType?

  /// The format, such as `date-time`.
  var format: String?

  /// The values allowed; `nil` means any.
  var enumeration: [JSONValue]?

  /// The regular expression that a string must match.
  var pattern: String?

  var bounds: [ValueBound] = []
  var items = Items.any
  var hasUniqueItems = false

  /// Whether an entity may stand for its identifier.
  var takesEntities = false
}

/// A bound on the length of a string, the value of a number or the count of an array.
struct ValueBound: Sendable {
  let kind: UserInput.Bound.Kind
  let limit: Double
}

extension ValueShape {
  /// Reads the keys of JSON Schema that a property has.
  init(_ property: Blueprint.Property) {
    type = property.type
    format = property.format?.text
    enumeration = property.enumeration?.map(\.value)
    pattern = property.node["pattern"]?.string?.text
    bounds = UserInput.Bound.Kind.allCases.compactMap { kind in
      property.node[kind.rawValue]?.number.map { ValueBound(kind: kind, limit: $0.value) }
    }
    hasUniqueItems = property.node["uniqueItems"]?.bool ?? false
    if let items = property.items {
      self.items = .each(
        ValueShape(
          type: items.type, format: items.format?.text,
          enumeration: items.enumeration?.map(\.value)))
    }
  }
}
