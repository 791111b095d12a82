extension DateReader {
  mutating func readYear(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 9999, digits: 4, in: text) else { return false }
    parts.year = number
    namesDate = true
    return true
  }

  /// The years from 69 on are those of the twentieth century.
  mutating func readShortYear(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 99, digits: 2, in: text) else { return false }
    parts.year = number >= 69 ? 1900 + number : 2000 + number
    namesDate = true
    return true
  }

  mutating func readMonth(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(1, 12, digits: 2, in: text) else { return false }
    parts.month = number - 1
    hasMonth = true
    namesDate = true
    return true
  }

  mutating func readDay(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(1, 31, digits: 2, in: text) else { return false }
    parts.day = number
    hasDay = true
    namesDate = true
    return true
  }

  mutating func readYearDay(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(1, 366, digits: 3, in: text) else { return false }
    parts.yearDay = number - 1
    hasYearDay = true
    return true
  }

  mutating func readHour(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 23, digits: 2, in: text) else { return false }
    parts.hour = number
    isTwelveHours = false
    return true
  }

  mutating func readShortHour(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(1, 12, digits: 2, in: text) else { return false }
    parts.hour = number % 12
    isTwelveHours = true
    return true
  }

  mutating func readMinute(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 59, digits: 2, in: text) else { return false }
    parts.minute = number
    return true
  }

  mutating func readSecond(in text: Span<UInt8>) -> Bool {
    guard let number = readNumber(0, 61, digits: 2, in: text) else { return false }
    parts.second = Double(number)
    return true
  }

  mutating func readHalfOfDay(in text: Span<UInt8>) -> Bool {
    if takeName("AM", prefix: 2, in: text) {
      isAfternoon = false
      return true
    }
    isAfternoon = takeName("PM", prefix: 2, in: text)
    return isAfternoon
  }

  mutating func readMonthName(in text: Span<UInt8>) -> Bool {
    guard let number = readName(DateNames.month, in: text) else { return false }
    parts.month = number
    hasMonth = true
    namesDate = true
    return true
  }

  mutating func readWeekdayName(in text: Span<UInt8>) -> Bool {
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
