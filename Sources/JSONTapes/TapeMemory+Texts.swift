#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension TapeMemory {
  /// Whether two texts have the same bytes.
  public func isEqual(_ left: TapeText, _ right: TapeText) -> Bool {
    left.count == right.count && (left.word == right.word || hasSameBytes(left, right))
  }

  private func hasSameBytes(_ left: TapeText, _ right: TapeText) -> Bool {
    let first = unsafe bytes(of: left)
    let second = unsafe bytes(of: right)
    guard let start = first.baseAddress, let other = second.baseAddress else { return true }
    return unsafe memcmp(start, other, first.count) == 0
  }

  /// Compares by bytes, which is by code points: negative, zero or positive.
  public func order(_ left: TapeText, _ right: TapeText) -> Int {
    let first = unsafe bytes(of: left)
    let second = unsafe bytes(of: right)
    let common = min(first.count, second.count)
    if common > 0, let start = first.baseAddress, let other = second.baseAddress {
      let order = unsafe Int(memcmp(start, other, common))
      if order != 0 { return order }
    }
    return first.count - second.count
  }

  /// Whether a text has the bytes of a literal.
  public func isEqual(_ text: TapeText, _ literal: StaticString) -> Bool {
    let bytes = unsafe bytes(of: text)
    guard bytes.count == literal.utf8CodeUnitCount else { return false }
    guard let start = bytes.baseAddress, bytes.count > 0 else { return true }
    return unsafe memcmp(start, literal.utf8Start, bytes.count) == 0
  }

  /// Calls a function with the bytes of a text.
  public func withBytes<Result, Failure: Error>(
    of text: TapeText, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(bytes(of: text).span)
  }

  /// The text as a Swift string.
  public func string(_ text: TapeText) -> String {
    unsafe String(decoding: bytes(of: text), as: UTF8.self)
  }

  /// The number of code points.
  public func codePointCount(of text: TapeText) -> Int {
    withBytes(of: text) { bytes in
      var count = 0
      for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// The byte that a text has at an offset.
  public func byte(_ offset: Int, of text: TapeText) -> UInt8 {
    let bytes = unsafe bytes(of: text)
    precondition(offset >= 0 && offset < bytes.count)
    return unsafe bytes[offset]
  }

  /// The offset of a code point; the end of the text where it has fewer.
  public func offset(ofCodePoint wanted: Int, in text: TapeText) -> Int {
    let bytes = unsafe bytes(of: text)
    var position = 0
    for index in 0..<bytes.count where unsafe bytes[index] & 0xC0 != 0x80 {
      if position == wanted { return index }
      position += 1
    }
    return bytes.count
  }

  /// The offset of the first place where a text that is not empty stands in another.
  public func offset(of part: TapeText, in text: TapeText, from start: Int) -> Int? {
    let whole = unsafe bytes(of: text)
    let wanted = unsafe bytes(of: part)
    guard let first = whole.baseAddress, let searched = wanted.baseAddress, wanted.count > 0
    else { return nil }
    var position = start
    while position + wanted.count <= whole.count {
      let rest = whole.count - wanted.count + 1 - position
      guard let found = unsafe memchr(first + position, Int32(searched[0]), rest) else {
        return nil
      }
      position = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(first)
      if unsafe memcmp(found, searched, wanted.count) == 0 { return position }
      position += 1
    }
    return nil
  }

  /// Whether a text has a byte.
  public func contains(_ byte: UInt8, in text: TapeText) -> Bool {
    unsafe bytes(of: text).contains(byte)
  }

  /// Whether a text stands in another.
  public func contains(_ part: TapeText, in text: TapeText) -> Bool {
    part.count == 0 || offset(of: part, in: text, from: 0) != nil
  }

  /// The place behind what was written to the scratch texts.
  public var scratchPosition: Int { scratchStrings.count }

  /// Writes a text behind the others.
  public mutating func append(_ text: TapeText) {
    switch text.region {
    case .scratch: scratchStrings.append(ownFrom: Int(text.start), count: text.count)
    case .document, .constants:
      guard let start = unsafe bytes(of: text).baseAddress else { return }
      unsafe scratchStrings.append(copying: start, count: text.count)
    }
  }

  /// Writes a byte behind the texts.
  public mutating func append(_ byte: UInt8) { scratchStrings.append(byte) }

  /// Writes bytes behind the texts.
  public mutating func append(_ bytes: Span<UInt8>) { scratchStrings.append(contentsOf: bytes) }

  /// The text that was written since a position.
  public func scratchText(from position: Int) -> TapeText {
    TapeText(.scratch, start: position, count: scratchStrings.count - position)
  }

  /// Writes a Swift string as a text.
  public mutating func makeText(_ string: String) -> TapeText {
    let start = scratchPosition
    append(string.utf8.span)
    return scratchText(from: start)
  }
}
