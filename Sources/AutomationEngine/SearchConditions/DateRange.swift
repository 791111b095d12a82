internal import AutomationDefinitions

/// A span of time with both ends.
struct DateRange {
  let from: Instant
  let to: Instant

  init(from: Instant, to: Instant) {
    self.from = from
    self.to = to
  }

  /// The span a preset names: whole days back from now, or a day of the calendar in UTC.
  ///
  /// Source: the presets of the documentation, which give months as 30 and years as 365 days.
  init(_ preset: DatePreset, now: Instant) {
    switch preset {
    case .today: self.init(calendarDay: 0, from: now)
    case .yesterday: self.init(calendarDay: -1, from: now)
    case .tomorrow: self.init(calendarDay: 1, from: now)
    case .lastDay: self.init(days: 1, before: now)
    case .lastWeek: self.init(days: 7, before: now)
    case .last2Weeks: self.init(days: 14, before: now)
    case .lastMonth: self.init(days: 30, before: now)
    case .last3Months: self.init(days: 90, before: now)
    case .last6Months: self.init(days: 180, before: now)
    case .last12Months: self.init(days: 365, before: now)
    }
  }

  private init(days: Int64, before now: Instant) {
    self.init(from: now.advanced(byMilliseconds: -days * Instant.millisecondsPerDay), to: now)
  }

  private init(calendarDay: Int64, from now: Instant) {
    let day = Instant.millisecondsPerDay
    let start = now.startOfDay.advanced(byMilliseconds: calendarDay * day)
    self.init(from: start, to: start.advanced(byMilliseconds: day - 1))
  }

  func contains(_ instant: Instant) -> Bool { from <= instant && instant <= to }
}
