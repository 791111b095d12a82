/// The date-times of RFC 3339, `2026-01-31T12:00:00.000Z`, which the platform's schema demands; values
/// of properties may be written more freely, as `Instant` reads them.
enum DateTimeText {
  /// Whether a text is a date, a time of day and an offset, each within its range.
  static func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, matches(bytes[..<19], "0000-00-00T00:00:00") else { return false }
    let fields = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19].map { number(bytes[$0]) }
    guard CalendarDay(year: fields[0], month: fields[1], day: fields[2]) != nil,
      fields[3] <= 23, fields[4] <= 59, fields[5] <= 60
    else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest[fraction.endIndex...]
    }
    return isOffset(rest)
  }

  private static func isOffset(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if bytes.count == 1 { return first == UInt8(ascii: "Z") || first == UInt8(ascii: "z") }
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"),
      matches(bytes.dropFirst(), "00:00")
    else { return false }
    return number(bytes.dropFirst().prefix(2)) <= 23 && number(bytes.suffix(2)) <= 59
  }

  /// Whether each byte is the one of the form, any digit for `0`, `t` or a blank for `T`.
  private static func matches(_ bytes: ArraySlice<UInt8>, _ form: String) -> Bool {
    bytes.count == form.utf8.count
      && zip(bytes, form.utf8).allSatisfy { byte, expected in
        switch expected {
        case UInt8(ascii: "0"): isDigit(byte)
        case UInt8(ascii: "T"): "Tt ".utf8.contains(byte)
        default: byte == expected
        }
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
