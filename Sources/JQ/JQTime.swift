/// The time that evaluations of an expression took.
package struct JQTime: Sendable, Hashable {
  /// How many evaluations were measured.
  package private(set) var count = 0

  /// How long they took together.
  package private(set) var total = Duration.zero

  /// The time of one, on the average.
  package var mean: Duration { count == 0 ? .zero : total / count }

  /// Creates the time of no evaluation.
  package init() {}

  mutating func add(_ duration: Duration) {
    count += 1
    total += duration
  }

  /// Adds what was measured elsewhere.
  package static func += (times: inout JQTime, more: JQTime) {
    times.count += more.count
    times.total += more.total
  }
}
