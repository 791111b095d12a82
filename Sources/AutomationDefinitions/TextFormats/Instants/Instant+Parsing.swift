extension Instant {
  /// Reads a date, or a date with a time of day; `nil` for anything else.
  ///
  /// ```text
  /// 2024-06-09   2024-06-09T12:28Z   2024-06-09T12:28:18.477+02:00
  /// ```
  ///
  /// A date is its midnight in UTC, a time without an offset is UTC, and digits after the third of
  /// a fraction are dropped. Hour 24 is midnight at the end of the day; there are no leap seconds.
  public init?(parsing text: String) {
    var reader = DateTimeReader(text)
    guard let milliseconds = reader.read() else { return nil }
    self.init(millisecondsSince1970: milliseconds)
  }
}

/// Reads the characters of one date-time.
private struct DateTimeReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func read() -> Int64? {
    guard let year = readYear(), take("-"), let month = readNumber(digits: 2), take("-"),
      let dayOfMonth = readNumber(digits: 2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    let midnight = Int64(day.daysSince1970) * Instant.millisecondsPerDay
    if offset == bytes.count { return midnight }
    guard take("T") || take("t") || take(" "), let time = readTime(), let zone = readOffset(),
      offset == bytes.count
    else { return nil }
    return midnight + time - zone
  }

  /// Four digits, or a sign and six.
  private mutating func readYear() -> Int? {
    if take("+") { return readNumber(digits: 6) }
    guard take("-") else { return readNumber(digits: 4) }
    guard let year = readNumber(digits: 6), year != 0 else { return nil }
    return -year
  }

  /// Milliseconds since midnight.
  private mutating func readTime() -> Int64? {
    guard let hour = readNumber(digits: 2), hour <= 24, take(":"),
      let minute = readNumber(digits: 2), minute <= 59
    else { return nil }
    var second = 0
    var fraction = 0
    if take(":") {
      guard let read = readNumber(digits: 2), read <= 59 else { return nil }
      second = read
      if take(".") {
        guard let read = readFraction() else { return nil }
        fraction = read
      }
    }
    guard hour < 24 || (minute, second, fraction) == (0, 0, 0) else { return nil }
    return Int64(((hour * 60 + minute) * 60 + second) * 1_000 + fraction)
  }

  private mutating func readFraction() -> Int? {
    let start = offset
    var milliseconds = 0
    var weight = 100
    while let digit = readDigit() {
      milliseconds += digit * weight
      weight /= 10
    }
    return offset > start ? milliseconds : nil
  }

  /// Milliseconds ahead of UTC.
  private mutating func readOffset() -> Int64? {
    if offset == bytes.count || take("Z") || take("z") { return 0 }
    let sign: Int64
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = readNumber(digits: 2), hours <= 23 else { return nil }
    var minutes = 0
    if offset < bytes.count {
      _ = take(":")
      guard let read = readNumber(digits: 2), read <= 59 else { return nil }
      minutes = read
    }
    return sign * Int64(hours * 60 + minutes) * 60_000
  }

  private mutating func readNumber(digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = readDigit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  private mutating func readDigit() -> Int? {
    guard offset < bytes.count, (0x30...0x39).contains(bytes[offset]) else { return nil }
    offset += 1
    return Int(bytes[offset - 1]) - 0x30
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }
}
