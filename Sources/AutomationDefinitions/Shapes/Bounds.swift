/// The least and the greatest that a number or count may be.
struct Bounds: Sendable {
  let least: Int?
  let most: Int?

  init(least: Int? = nil, most: Int? = nil) {
    self.least = least
    self.most = most
  }

  /// The bound that a number breaks, as a message ends: `at most 15 is allowed`.
  func breach(by number: Double) -> String? {
    if let most, number > Double(most) { return "at most \(most) is allowed" }
    if let least, number < Double(least) { return "at least \(least) is needed" }
    return nil
  }

  /// The bound that a count breaks, as a message ends: `at most 15 are allowed`.
  func breach(byCount count: Int) -> String? {
    if let most, count > most { return "at most \(most) \(verb(most)) allowed" }
    if let least, count < least { return "at least \(least) \(verb(least)) needed" }
    return nil
  }

  private func verb(_ count: Int) -> String { count == 1 ? "is" : "are" }
}
