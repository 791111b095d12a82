package import AutomationDefinitions
package import JSONValues
internal import SourceDiagnostics

/// What the value of a property or an input must be.
package struct ValueShape: Sendable {
  /// What each element of an array must be.
  package indirect enum Items: Sendable {
    case any
    case each(ValueShape)
  }

  /// The JSON type; `nil` means any.
  package var type: ValueType?

  /// The format, such as `date-time`.
  package var format: String?

  /// The values allowed; `nil` means any.
  package var enumeration: [JSONValue]?

  /// The regular expression that a string must match.
  package var pattern: String?

  package var bounds: [ValueBound] = []
  package var items = Items.any
  package var hasUniqueItems = false

  /// Whether an entity may stand for its identifier.
  package var takesEntities = false

  package init(type: ValueType? = nil, format: String? = nil, enumeration: [JSONValue]? = nil) {
    self.type = type
    self.format = format
    self.enumeration = enumeration
  }
}

/// A bound on the length of a string, the value of a number or the count of an array.
package struct ValueBound: Sendable {
  package let kind: UserInput.Bound.Kind
  package let limit: Double

  package init(kind: UserInput.Bound.Kind, limit: Double) {
    self.kind = kind
    self.limit = limit
  }
}

extension ValueShape {
  /// Reads the keys of JSON Schema that a property has.
  package init(_ property: Blueprint.Property) {
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
