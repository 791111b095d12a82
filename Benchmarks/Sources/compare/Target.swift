/// What a measurement should come to.
struct Target {
  enum Bound {
    case atLeast(Double)
    case atMost(Double)
  }

  let bound: Bound
  let unit: String

  static func atLeast(_ value: Double, _ unit: String = "×") -> Target {
    Target(bound: .atLeast(value), unit: unit)
  }

  static func atMost(_ value: Double, _ unit: String = "×") -> Target {
    Target(bound: .atMost(value), unit: unit)
  }

  func isReached(by value: Double) -> Bool {
    switch bound {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    }
  }

  var text: String {
    switch bound {
    case .atLeast(let least): "≥ \(least.plainText)\(unit)"
    case .atMost(let most): "≤ \(most.plainText)\(unit)"
    }
  }
}

extension Double {
  fileprivate var plainText: String {
    self == rounded() ? String(Int(self)) : String(self)
  }
}
