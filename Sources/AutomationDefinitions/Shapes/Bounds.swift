/// The least and the greatest that a number or count may be.
struct Bounds: Sendable {
  let least: Int?
  let most: Int?

  init(least: Int? = nil, most: Int? = nil) {
    self.least = least
    self.most = most
  }

  /// The bound that a number breaks, in words: `at most 15`.
  func breach(by number: Double) -> String? {
    if let most, number > Double(most) { return "at most \(most)" }
    if let least, number < Double(least) { return "at least \(least)" }
    return nil
  }
}
