/// Reads a date in a format of `strptime`, as leniently as the C library does.
struct DateReader {
  /// How far the text is read.
  private var position = 0

  // What nothing was read for keeps these values, as libjq sets them.
  private var parts = DateParts(year: 1900, month: 0, day: 0, weekday: 8, yearDay: 367)

  private var hasWeekday = false
  private var hasYearDay = false
  private var hasMonth = false
  private var hasDay = false
  private var namesDate = false
  private var isTwelveHours = false
  private var isAfternoon = false

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

extension DateReader {
  private mutating func readYear(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 9999, digits: 4, in: text) else { return false }
    parts.year = number
    namesDate = true
    return true
  }

  /// The years from 69 on are those of the twentieth century.
  private mutating func readShortYear(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 99, digits: 2, in: text) else { return false }
    parts.year = number >= 69 ? 1900 + number : 2000 + number
    namesDate = true
    return true
  }

  private mutating func readMonth(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(1, 12, digits: 2, in: text) else { return false }
    parts.month = number - 1
    hasMonth = true
    namesDate = true
    return true
  }

  private mutating func readDay(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(1, 31, digits: 2, in: text) else { return false }
    parts.day = number
    hasDay = true
    namesDate = true
    return true
  }

  private mutating func readYearDay(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(1, 366, digits: 3, in: text) else { return false }
    parts.yearDay = number - 1
    hasYearDay = true
    return true
  }

  private mutating func readHour(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 23, digits: 2, in: text) else { return false }
    parts.hour = number
    isTwelveHours = false
    return true
  }

  private mutating func readShortHour(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(1, 12, digits: 2, in: text) else { return false }
    parts.hour = number % 12
    isTwelveHours = true
    return true
  }

  private mutating func readMinute(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 59, digits: 2, in: text) else { return false }
    parts.minute = number
    return true
  }

  private mutating func readSecond(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 61, digits: 2, in: text) else { return false }
    parts.second = Double(number)
    return true
  }

  private mutating func readHalfOfDay(in text: Span<UInt8>) -> Bool {
    if takeName("AM", prefix: 2, in: text) {
      isAfternoon = false
      return true
    }
    isAfternoon = takeName("PM", prefix: 2, in: text)
    return isAfternoon
  }

  private mutating func readMonthName(in text: Span<UInt8>) -> Bool {
    guard let number = readName(DateNames.month, in: text) else { return false }
    parts.month = number
    hasMonth = true
    namesDate = true
    return true
  }

  private mutating func readWeekdayName(in text: Span<UInt8>) -> Bool {
    guard let number = readName(DateNames.weekday, in: text) else { return false }
    parts.weekday = number
    hasWeekday = true
    return true
  }

  /// Reads one of several names, in full or by its first three letters.
  private mutating func readName(
    _ name: (Int) -> StaticString?, in text: Span<UInt8>
  ) -> Int? {
    var number = 0
    while let candidate = name(number) {
      let isRead =
        takeName(candidate, prefix: candidate.utf8CodeUnitCount, in: text)
        || takeName(candidate, prefix: 3, in: text)
      if isRead {
        // The C library also reads two names that stand together.
        return position < text.count && Self.isLetter(text[position]) ? nil : number
      }
      number += 1
    }
    return nil
  }
}

extension DateReader {
  /// Skips the name of a zone, which means nothing.
  private mutating func skipZoneName(in text: Span<UInt8>) -> Bool {
    skipSpace(in: text)
    while position < text.count, !Self.isSpace(text[position]) { position += 1 }
    return true
  }

  /// Skips an offset from UTC, which means nothing.
  private mutating func skipZoneOffset(in text: Span<UInt8>) -> Bool {
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
  private mutating func readNumber(
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

  private mutating func take(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// Takes the first letters of a name, in whatever case.
  private mutating func takeName(
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

  private mutating func skipSpace(in text: Span<UInt8>) {
    while position < text.count, Self.isSpace(text[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
