extension DateParts {
  /// Reads a date as `strptime` does; `nil` when it does not match, or only libjq can tell.
  package init?(_ text: Span<UInt8>, format: Span<UInt8>) {
    guard let parts = DateReader.read(text, format: format) else { return nil }
    self = parts
  }

  /// The form of dates that `fromdateiso8601` reads.
  package static let isoFormat = "%Y-%m-%dT%H:%M:%SZ"

  /// The instant of a text as `fromdateiso8601` gives it; `nil` when it is no such date, or only
  /// libjq can tell.
  package static func secondsSince1970(ofISO8601 text: Span<UInt8>) -> Double? {
    secondsSince1970(ofPlain: text)
      ?? DateReader.read(text, format: isoFormat.utf8.span)?.secondsSince1970
  }

  /// The instant of `2026-01-31T23:59:59Z` with every digit in its place.
  private static func secondsSince1970(ofPlain text: Span<UInt8>) -> Double? {
    guard text.count == 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "Z")
    else { return nil }
    var greatestDigit: UInt8 = 0
    func number(at index: Int) -> Int {
      let (tens, ones) = (text[index] &- UInt8(ascii: "0"), text[index + 1] &- UInt8(ascii: "0"))
      greatestDigit = max(greatestDigit, tens, ones)
      return Int(tens) &* 10 &+ Int(ones)
    }
    let year = number(at: 0) &* 100 &+ number(at: 2)
    let (month, day) = (number(at: 5), number(at: 8))
    let (hour, minute, second) = (number(at: 11), number(at: 14), number(at: 17))
    guard greatestDigit <= 9, month >= 1, month <= 12, day >= 1, day <= 31, hour <= 23,
      minute <= 59, second <= 61
    else { return nil }
    let days = daysSince1970(year: year, month: month - 1, day: day)
    return Double(86_400 * days + 3600 * hour + 60 * minute + second)
  }
}
