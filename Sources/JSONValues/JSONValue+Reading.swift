extension JSONValue {
  /// Reads a JSON text; a later duplicate of a key wins.
  public init(parsing bytes: [UInt8], maxDepth: Int = 10_000) throws(JSONFault) {
    var reader = JSONReader(bytes, builder: ValueBuilder(), maxDepth: maxDepth)
    let (root, faults) = reader.read()
    guard let root, faults.isEmpty else {
      throw faults.first ?? JSONFault(kind: .unexpectedEnd(expected: .value), range: 0..<0)
    }
    self = root
  }

  /// Reads a JSON text.
  public init(parsing text: String) throws(JSONFault) {
    try self.init(parsing: Array(text.utf8))
  }
}

/// Builds values without positions.
private struct ValueBuilder: JSONBuilder {
  func null(_: Range<Int>) -> JSONValue { .null }

  func bool(_ value: Bool, _: Range<Int>) -> JSONValue { .bool(value) }

  func number(_ value: JSONNumber, _: Range<Int>) -> JSONValue { .number(value) }

  func string(_ token: JSONStringToken) -> JSONValue { .string(token.text) }

  func array(_ elements: [JSONValue], _: Range<Int>) -> JSONValue { .array(elements) }

  func object(_ pairs: [(key: JSONStringToken, value: JSONValue)], _: Range<Int>) -> JSONValue {
    .object(JSONObject(pairs.lazy.map { ($0.key.text, $0.value) }))
  }
}
