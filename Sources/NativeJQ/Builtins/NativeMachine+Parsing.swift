internal import JSONTapes
internal import JSONValues

extension NativeMachine {
  /// How deep a text is read; libjq has limits of its own.
  private static var maxParsedDepth: Int { 200 }

  /// The value that a text holds as JSON; texts that readers take differently are libjq's.
  mutating func parseJSON(_ value: TapeValue) throws(NativeEscape) -> TapeValue {
    guard case .text(let text) = value else {
      throw raise(.value(value, "only strings can be parsed"))
    }
    try step(text.count)
    let bytes = memory.withBytes(of: text) { bytes in bytes.indices.map { bytes[$0] } }
    guard let json = try? JSONValue(parsing: bytes, maxDepth: Self.maxParsedDepth) else {
      throw .uncertain
    }
    try requirePlain(json)
    return memory.make(json)
  }

  /// Refuses what changes while it is read: numbers, the order of keys, half a character.
  private func requirePlain(_ json: JSONValue) throws(NativeEscape) {
    switch json {
    case .null, .bool: return
    case .number(let number):
      guard number.value.isFinite, number.value != 0 || number.value.sign == .plus else {
        throw .uncertain
      }
    case .string(let text): try requirePlain(text)
    case .array(let elements):
      for element in elements { try requirePlain(element) }
    case .object(let object):
      for (key, element) in object {
        try requirePlain(key)
        if let first = key.utf8.first, (0x30...0x39).contains(first) { throw .uncertain }
        try requirePlain(element)
      }
    }
  }

  private func requirePlain(_ text: String) throws(NativeEscape) {
    for scalar in text.unicodeScalars where scalar == "\u{FFFD}" { throw .uncertain }
  }
}
