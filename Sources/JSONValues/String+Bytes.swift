extension String {
  /// Whether both strings are the same UTF-8 bytes.
  ///
  /// Swift's `==` also equates canonical equivalents such as `é` and `e` + U+0301, which are
  /// different strings to JSON.
  @inlinable
  public func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Hashes the bytes, for types that compare them.
  package func hashBytes(into hasher: inout Hasher) {
    for byte in utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}

/// A string that is hashed and compared byte for byte.
struct ByteKey: Hashable, Sendable {
  let text: String

  static func == (left: ByteKey, right: ByteKey) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}
