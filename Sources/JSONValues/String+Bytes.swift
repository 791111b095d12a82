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
    // Eight bytes cost the hasher what one does.
    var word: UInt64 = 0
    var count = 0
    for byte in utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      guard count % 8 == 0 else { continue }
      hasher.combine(word)
      word = 0
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}

/// A string that is hashed and compared byte for byte.
package struct ByteKey: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: ByteKey, right: ByteKey) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  package func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}
