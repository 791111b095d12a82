public import JSONValues

/// The organisation's secrets, by name.
public struct Secrets: Sendable {
  private let values: JSONObject

  /// What stands in their place, whatever comes with the trigger data.
  private var substitute: JSONValue?

  /// Creates secrets from an object whose values are texts.
  public init(_ values: JSONObject = JSONObject()) {
    self.values = values
  }

  /// Creates secrets that stand in the place of others.
  init(substitute: JSONValue) {
    values = substitute.objectValue ?? JSONObject()
    self.substitute = substitute
  }

  /// Whether there are none.
  public var isEmpty: Bool { values.isEmpty && substitute == nil }

  /// What `.secrets` is: these secrets, or those that came with the trigger data when there are none.
  func value(else given: JSONValue?) -> JSONValue {
    substitute ?? (values.isEmpty ? given : nil) ?? .object(values)
  }

  /// A redactor that hides these secrets and texts made from them.
  func redactor(hiding derived: [String], given: JSONValue? = nil) -> Redactor {
    Redactor(hiding: value(else: given).leafTexts + derived)
  }
}

extension JSONValue {
  /// Every string, and every number as text, at any depth.
  var leafTexts: [String] {
    switch self {
    case .null, .bool: []
    case .number(let number): [number.text]
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.leafTexts)
    case .object(let object): object.flatMap(\.value.leafTexts)
    }
  }
}
