internal import AutomationChecks
internal import AutomationDefinitions

/// The numbers between the bounds of a property or input.
struct NumberRange {
  /// The least and the greatest number.
  private let least: Double
  private let most: Double

  /// Whether the ends do not belong to it.
  private let excludesLeast: Bool
  private let excludesMost: Bool

  /// How many numbers there are on the side that has no bound.
  private static let width: Double = 100

  init(_ bounds: [ValueBound]) {
    let (minimum, above) = (bounds.limit(.minimum), bounds.limit(.exclusiveMinimum))
    let (maximum, below) = (bounds.limit(.maximum), bounds.limit(.exclusiveMaximum))
    let lower = [minimum, above].compactMap { $0 }.max()
    let upper = [maximum, below].compactMap { $0 }.min()
    least = lower ?? upper.map { $0 > 0 ? 0 : $0 - Self.width } ?? 0
    most = upper ?? least + Self.width
    excludesLeast = lower != nil && above == lower
    excludesMost = upper != nil && below == upper
  }

  /// The least and greatest whole number; `nil` when there is none.
  var integers: ClosedRange<Double>? {
    var lower = least.rounded(.up)
    var upper = most.rounded(.down)
    if excludesLeast, lower == least { lower += 1 }
    if excludesMost, upper == most { upper -= 1 }
    return lower <= upper ? lower...upper : nil
  }

  var middle: Double { least + (most - least) / 2 }
}

extension [ValueBound] {
  /// The limit of a kind, when there is one.
  func limit(_ kind: UserInput.Bound.Kind) -> Double? { first { $0.kind == kind }?.limit }
}

extension Int {
  /// The whole number nearest to a double, from 0 to what can be counted in practice.
  init(clamping number: Double) { self = Int(Swift.min(Swift.max(number, 0), 1_000_000_000)) }
}
