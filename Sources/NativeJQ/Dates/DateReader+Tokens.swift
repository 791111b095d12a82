extension DateReader {
  /// Skips the name of a zone, which means nothing.
  mutating func skipZoneName(in text: Span<UInt8>) -> Bool {
    skipSpace(in: text)
    while position < text.count, !Self.isSpace(text[position]) { position += 1 }
    return true
  }

  /// Skips an offset from UTC, which means nothing.
  mutating func skipZoneOffset(in text: Span<UInt8>) -> Bool {
    skipSpace(in: text)
    if take(UInt8(ascii: "Z"), in: text) { return true }
    guard take(UInt8(ascii: "+"), in: text) || take(UInt8(ascii: "-"), in: text) else {
      return false
    }
    var count = 0
    var number = 0
    while count < 4, let next = digit(at: position, in: text) {
      number = number * 10 + next
      position += 1
      count += 1
      if count == 2, digit(at: position + 1, in: text) != nil {
        _ = take(UInt8(ascii: ":"), in: text)
      }
    }
    return count == 2 || count == 4 && number % 100 < 60
  }

  /// Reads a number after white space: of its digits as many as it can have.
  mutating func readNumber(
    _ least: Int, _ most: Int, digits: Int, in text: Span<UInt8>
  ) -> Int? {
    skipSpace(in: text)
    guard var number = digit(at: position, in: text) else { return nil }
    position += 1
    var count = 1
    while count < digits, number * 10 <= most, let next = digit(at: position, in: text) {
      number = number * 10 + next
      position += 1
      count += 1
    }
    return number >= least && number <= most ? number : nil
  }

  private func digit(at index: Int, in text: Span<UInt8>) -> Int? {
    guard index < text.count else { return nil }
    let digit = text[index] &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
  }

  mutating func take(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// Takes the first letters of a name, in whatever case.
  mutating func takeName(
    _ name: StaticString, prefix: Int, in text: Span<UInt8>
  ) -> Bool {
    guard position + prefix <= text.count else { return false }
    var offset = 0
    for byte in String(describing: name).utf8.prefix(prefix) {
      let letter = text[position + offset]
      guard Self.isLetter(letter), letter | 0x20 == byte | 0x20 else { return false }
      offset += 1
    }
    position += prefix
    return true
  }

  mutating func skipSpace(in text: Span<UInt8>) {
    while position < text.count, Self.isSpace(text[position]) { position += 1 }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
