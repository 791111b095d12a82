extension Instant: CustomStringConvertible {
  /// The date-time in UTC, as JavaScript's `toISOString` writes it: `2026-01-01T00:00:00.000Z`.
  public var description: String {
    let days = millisecondsSince1970.quotient(floorBy: Self.millisecondsPerDay)
    let day = CalendarDay(daysSince1970: Int(days))
    let milliseconds = Int(millisecondsSince1970 - days * Self.millisecondsPerDay)
    let date = "\(yearText(day.year))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    let hours = padded(milliseconds / 3_600_000, 2)
    let minutes = padded(milliseconds / 60_000 % 60, 2)
    let seconds = padded(milliseconds / 1_000 % 60, 2)
    return "\(date)T\(hours):\(minutes):\(seconds).\(padded(milliseconds % 1_000, 3))Z"
  }

  private func yearText(_ year: Int) -> String {
    switch year {
    case 0...9_999: padded(year, 4)
    case ..<0: "-" + padded(-year, 6)
    default: "+" + padded(year, 6)
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
