/// A point in time, to the millisecond.
public struct Instant: Sendable, Hashable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let millisecondsSince1970: Int64

  /// Creates an instant; `nil` beyond what JavaScript's dates reach, 100,000,000 days from 1970.
  public init?(millisecondsSince1970: Int64) {
    guard millisecondsSince1970.magnitude <= Self.reach else { return nil }
    self.millisecondsSince1970 = millisecondsSince1970
  }

  /// Creates an instant from seconds since 1970, rounded to the millisecond; `nil` beyond what
  /// JavaScript's dates reach.
  public init?(secondsSince1970: Double) {
    let milliseconds = (secondsSince1970 * 1_000).rounded()
    guard milliseconds.magnitude <= Double(Self.reach) else { return nil }
    self.millisecondsSince1970 = Int64(milliseconds)
  }

  /// 1970-01-01T00:00:00Z.
  public static let epoch = Instant(clamped: 0)

  /// Seconds since 1970-01-01T00:00:00Z.
  public var secondsSince1970: Double { Double(millisecondsSince1970) / 1_000 }

  /// The instant so many milliseconds later, at most the last one there is.
  package func advanced(byMilliseconds milliseconds: Int64) -> Instant {
    let (sum, overflow) = millisecondsSince1970.addingReportingOverflow(milliseconds)
    let limit = milliseconds < 0 ? -Int64(Self.reach) : Int64(Self.reach)
    guard !overflow, let instant = Instant(millisecondsSince1970: sum) else {
      return Instant(clamped: limit)
    }
    return instant
  }

  /// The beginning of the day in UTC.
  package var startOfDay: Instant {
    let days = millisecondsSince1970.quotient(floorBy: Self.millisecondsPerDay)
    return Instant(clamped: days * Self.millisecondsPerDay)
  }

  package static let millisecondsPerDay: Int64 = 86_400_000

  /// Source: ECMAScript, Time Values and Time Range.
  private static let reach: UInt64 = 8_640_000_000_000_000

  private init(clamped milliseconds: Int64) { millisecondsSince1970 = milliseconds }
}

extension Instant: Comparable {
  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }
}
