extension DateParts {
  /// The date of an instant in seconds since 1970, as `gmtime` gives it; `nil` when it is so far away
  /// that only libjq can tell.
  package init?(secondsSince1970 instant: Double) {
    guard instant.magnitude <= 1e14 else { return nil }

    // libjq cuts the fraction off towards 1970 and adds it to the seconds as if it had not.
    let seconds = Int(instant)
    let (days, secondOfDay) = seconds.dividedDown(by: 86_400)
    let (era, dayOfEra) = (days + 719_468).dividedDown(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayFromMarch = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayFromMarch + 2) / 153
    let month = (monthFromMarch + 2) % 12
    let year = yearOfEra + 400 * era + (month < 2 ? 1 : 0)
    self.init(
      year: year, month: month, day: dayFromMarch - (153 * monthFromMarch + 2) / 5 + 1,
      hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60,
      second: Double(secondOfDay % 60) + (instant - instant.rounded(.down)),
      weekday: (days + 4).dividedDown(by: 7).remainder)
    yearDay = Self.daysBefore(month: month, inLeapYear: Self.isLeap(year)) + day - 1
  }

  /// The instant in seconds since 1970, as `mktime` gives it; `nil` when it is so far away that only
  /// libjq can tell.
  package var secondsSince1970: Double? {
    guard year.magnitude <= 10_000_000, month.magnitude <= 10_000_000 else { return nil }
    let (carry, month) = month.dividedDown(by: 12)
    let days = Self.daysSince1970(year: year + carry, month: month, day: day)
    return Double(86_400 * days + 3600 * hour + 60 * minute + Int(second))
  }

  /// The days since 1970 of a day in a month, which is counted from 0 and one of twelve.
  @inline(__always)
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    // Years are counted from March, so that a leap day is their last.
    let yearFromMarch = year - (month < 2 ? 1 : 0)
    let (era, yearOfEra) = yearFromMarch.dividedDown(by: 400)
    let dayOfYear = (153 * ((month + 10) % 12) + 2) / 5 + day - 1
    return 146_097 * era + 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a year before a month, which is counted from 0.
  static func daysBefore(month: Int, inLeapYear isLeap: Bool) -> Int {
    let days: InlineArray<13, Int> = [
      0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365,
    ]
    return days[month] + (isLeap && month > 1 ? 1 : 0)
  }
}

extension Int {
  /// Divides by a positive number and rounds down, so that the remainder is not negative.
  fileprivate func dividedDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
