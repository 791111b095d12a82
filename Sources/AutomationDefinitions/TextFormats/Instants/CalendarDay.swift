/// A day of the Gregorian calendar, extended to all years.
struct CalendarDay: Equatable {
  let year: Int
  let month: Int
  let day: Int

  private static let daysIn400Years = 146_097

  /// Days from the first of March of the year 0, where the count begins, to 1970-01-01.
  private static let daysBefore1970 = 719_468

  /// Creates a day; `nil` when the calendar has none.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the day that is so many days after 1970-01-01.
  init(daysSince1970: Int) {
    let days = daysSince1970 + Self.daysBefore1970
    let era = days.quotient(floorBy: Self.daysIn400Years)
    let dayOfEra = days - era * Self.daysIn400Years
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / (Self.daysIn400Years - 1)) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days from 1970-01-01 to this day.
  var daysSince1970: Int {
    // Years begin in March here, so that a leap day is a year's last.
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = yearFromMarch.quotient(floorBy: 400)
    let yearOfEra = yearFromMarch - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysIn400Years + dayOfEra - Self.daysBefore1970
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension FixedWidthInteger {
  /// The quotient rounded towards negative infinity.
  func quotient(floorBy divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
