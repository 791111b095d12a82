internal import AutomationDefinitions
internal import JSONValues

extension JSONValue {
  /// The point in time that a string names.
  var instant: Instant? { stringValue.flatMap(Instant.init(parsing:)) }

  /// Whether two values are equal, date-times as points in time.
  func isSame(as other: JSONValue) -> Bool {
    if self == other { return true }
    guard let instant, let otherInstant = other.instant else { return false }
    return instant == otherInstant
  }

  /// Whether the value is null, "", [] or {}.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.isEmpty
    case .bool, .number: false
    }
  }
}

extension String {
  /// Whether the other string's bytes stand in this one.
  func containsBytes(of other: String) -> Bool {
    let bytes = Array(utf8)
    let part = Array(other.utf8)
    guard part.count <= bytes.count else { return false }
    return (0...(bytes.count - part.count)).contains { start in
      bytes[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
