extension [UInt8] {
  /// Appends bytes that are borrowed.
  mutating func append(contentsOf bytes: Span<UInt8>) {
    reserveCapacity(count + bytes.count)
    for index in bytes.indices { append(bytes[index]) }
  }

  /// Copies bytes that are borrowed.
  init(_ bytes: Span<UInt8>) {
    self = []
    append(contentsOf: bytes)
  }
}
