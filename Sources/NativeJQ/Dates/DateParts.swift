/// A date and time of day by its parts, as jq lists them, in UTC.
///
/// The parts are taken as they come and need not fit together.
package struct DateParts: Equatable, Sendable {
  package var year: Int

  /// The month, from 0.
  package var month: Int

  package var day: Int
  package var hour: Int
  package var minute: Int

  /// The seconds, with their fraction.
  package var second: Double

  /// The day of the week, from 0 for Sunday.
  package var weekday: Int

  /// The day of the year, from 0.
  package var yearDay: Int

  package init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Double = 0,
    weekday: Int = 0, yearDay: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.weekday = weekday
    self.yearDay = yearDay
  }

  /// Takes the numbers of a list in jq's order, without fractions; `nil` when one is no number.
  ///
  /// What is missing is 0.
  package init?(_ list: Span<Double>) {
    var fields = InlineArray<8, Int>(repeating: 0)
    for index in 0..<min(list.count, 8) {
      let number = list[index]
      guard !number.isNaN else { return nil }
      fields[index] = Int(max(min(number, Double(Int32.max)), Double(Int32.min)))
    }
    self.init(
      year: fields[0], month: fields[1], day: fields[2], hour: fields[3], minute: fields[4],
      second: Double(fields[5]), weekday: fields[6], yearDay: fields[7])
  }

  /// The parts in jq's order.
  package var list: InlineArray<8, Double> {
    [
      Double(year), Double(month), Double(day), Double(hour), Double(minute), second,
      Double(weekday), Double(yearDay),
    ]
  }

  package static func == (left: DateParts, right: DateParts) -> Bool {
    let (first, second) = (left.list, right.list)
    return first.indices.allSatisfy { first[$0] == second[$0] }
  }
}
