/// Reads a date in a format of `strptime`, as leniently as the C library does.
struct DateReader {
  /// How far the text is read.
  var position = 0

  // What nothing was read for keeps these values, as libjq sets them.
  var parts = DateParts(year: 1900, month: 0, day: 0, weekday: 8, yearDay: 367)

  var hasWeekday = false
  var hasYearDay = false
  var hasMonth = false
  var hasDay = false
  var namesDate = false
  var isTwelveHours = false
  var isAfternoon = false

  /// Reads a whole text; `nil` when it does not match, or only libjq can tell.
  static func read(_ text: Span<UInt8>, format: Span<UInt8>) -> DateParts? {
    for index in text.indices where text[index] == 0 { return nil }
    var reader = DateReader()
    guard reader.follow(format, in: text), reader.position == text.count else { return nil }
    return reader.completed()
  }

  private mutating func follow(_ format: Span<UInt8>, in text: Span<UInt8>) -> Bool {
    var index = 0
    while index < format.count {
      let byte = format[index]
      index += 1
      if byte == 0 { return false }
      if Self.isSpace(byte) {
        skipSpace(in: text)
      } else if byte == UInt8(ascii: "%") {
        guard index < format.count, read(format[index], in: text) else { return false }
        index += 1
      } else {
        guard take(byte, in: text) else { return false }
      }
    }
    return true
  }

  /// Reads what a directive stands for.
  private mutating func read(_ directive: UInt8, in text: Span<UInt8>) -> Bool {
    switch directive {
    case UInt8(ascii: "Y"): return readYear(in: text)
    case UInt8(ascii: "y"): return readShortYear(in: text)
    case UInt8(ascii: "m"): return readMonth(in: text)
    case UInt8(ascii: "d"), UInt8(ascii: "e"): return readDay(in: text)
    case UInt8(ascii: "H"), UInt8(ascii: "k"): return readHour(in: text)
    case UInt8(ascii: "I"), UInt8(ascii: "l"): return readShortHour(in: text)
    case UInt8(ascii: "M"): return readMinute(in: text)
    case UInt8(ascii: "S"): return readSecond(in: text)
    case UInt8(ascii: "j"): return readYearDay(in: text)
    case UInt8(ascii: "p"): return readHalfOfDay(in: text)
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "h"): return readMonthName(in: text)
    case UInt8(ascii: "a"), UInt8(ascii: "A"): return readWeekdayName(in: text)
    case UInt8(ascii: "F"):
      return readYear(in: text) && take(UInt8(ascii: "-"), in: text) && readMonth(in: text)
        && take(UInt8(ascii: "-"), in: text) && readDay(in: text)
    case UInt8(ascii: "D"):
      return readMonth(in: text) && take(UInt8(ascii: "/"), in: text) && readDay(in: text)
        && take(UInt8(ascii: "/"), in: text) && readShortYear(in: text)
    case UInt8(ascii: "R"):
      return readHour(in: text) && take(UInt8(ascii: ":"), in: text) && readMinute(in: text)
    case UInt8(ascii: "T"):
      return read(UInt8(ascii: "R"), in: text) && take(UInt8(ascii: ":"), in: text)
        && readSecond(in: text)
    case UInt8(ascii: "Z"): return skipZoneName(in: text)
    case UInt8(ascii: "z"): return skipZoneOffset(in: text)
    case UInt8(ascii: "n"), UInt8(ascii: "t"):
      skipSpace(in: text)
      return true
    case UInt8(ascii: "%"): return take(directive, in: text)
    default: return false
    }
  }

  /// Derives what the text does not name from what it names.
  private mutating func completed() -> DateParts? {
    if isTwelveHours, isAfternoon { parts.hour += 12 }
    guard namesDate else { return parts }
    if !hasWeekday {
      if !(hasMonth && hasDay), hasYearDay, !findDay() { return nil }
      parts.weekday = weekday
    }
    if !hasYearDay {
      parts.yearDay =
        DateParts.daysBefore(month: parts.month, inLeapYear: DateParts.isLeap(parts.year))
        + parts.day - 1
    }
    return parts
  }

  /// Finds the month and the day by the day of the year, where they are not named.
  private mutating func findDay() -> Bool {
    let isLeap = DateParts.isLeap(parts.year)

    // The C library looks for day 366 of a short year beyond its table.
    guard parts.yearDay < (isLeap ? 366 : 365) else { return false }
    var month = 0
    while month < 11, Self.daysBefore(month + 1, isLeap) <= parts.yearDay { month += 1 }
    if !hasMonth { parts.month = month }
    if !hasDay { parts.day = parts.yearDay - Self.daysBefore(month, isLeap) + 1 }
    return true
  }

  private static func daysBefore(_ month: Int, _ isLeap: Bool) -> Int {
    DateParts.daysBefore(month: month, inLeapYear: isLeap)
  }

  /// The day of the week, by the C library's rule.
  private var weekday: Int {
    let year = parts.year - (parts.month < 2 ? 1 : 0)
    let quarter = year / 4
    let days =
      365 * (parts.year - 1970) - 473 + quarter - quarter / 25 + (quarter % 25 < 0 ? 1 : 0)
      + quarter / 25 / 4 + Self.daysBefore(parts.month, false) + parts.day - 1
    return (days % 7 + 7) % 7
  }
}
