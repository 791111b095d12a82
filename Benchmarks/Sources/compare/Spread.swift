internal import Foundation

/// Measurements of one thing.
struct Spread {
  let median: Double
  let lowest: Double
  let highest: Double

  /// Sums up at least one measurement.
  init(_ values: [Double]) {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    median =
      sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    lowest = sorted[0]
    highest = sorted[sorted.count - 1]
  }

  /// The lowest and the highest.
  var range: String { "\(lowest.shortText)–\(highest.shortText)" }
}

extension Double {
  /// The number with as many digits as can be told apart.
  var shortText: String {
    String(format: abs(self) < 10 ? "%.2f" : abs(self) < 100 ? "%.1f" : "%.0f", self)
  }
}
