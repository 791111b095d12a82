extension DateParts {
  /// Reads a date as `strptime` does; `nil` when it does not match, or only libjq can tell.
  package init?(_ text: Span<UInt8>, format: Span<UInt8>) {
    guard let parts = DateReader.read(text, format: format) else { return nil }
    self = parts
  }

  /// The instant of a text as `fromdateiso8601` gives it; `nil` when it is no such date, or only
  /// libjq can tell.
  package static func secondsSince1970(ofISO8601 text: Span<UInt8>) -> Double? {
    if let parts = DateParts(plain: text) { return parts.secondsSince1970 }
    let format: InlineArray<18, UInt8> = [
      0x25, 0x59, 0x2D, 0x25, 0x6D, 0x2D, 0x25, 0x64, 0x54, 0x25, 0x48, 0x3A, 0x25, 0x4D, 0x3A,
      0x25, 0x53, 0x5A,
    ]
    return DateReader.read(text, format: format.span)?.secondsSince1970
  }

  /// Reads `2026-01-31T23:59:59Z` with every digit in its place.
  private init?(plain text: Span<UInt8>) {
    guard text.count == 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "Z"),
      let century = Self.twoDigits(at: 0, in: text), let year = Self.twoDigits(at: 2, in: text),
      let month = Self.twoDigits(at: 5, in: text), month >= 1, month <= 12,
      let day = Self.twoDigits(at: 8, in: text), day >= 1, day <= 31,
      let hour = Self.twoDigits(at: 11, in: text), hour <= 23,
      let minute = Self.twoDigits(at: 14, in: text), minute <= 59,
      let second = Self.twoDigits(at: 17, in: text), second <= 61
    else { return nil }
    self.init(
      year: century * 100 + year, month: month - 1, day: day, hour: hour, minute: minute,
      second: Double(second))
  }

  private static func twoDigits(at index: Int, in text: Span<UInt8>) -> Int? {
    let tens = text[index] &- UInt8(ascii: "0")
    let ones = text[index + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
