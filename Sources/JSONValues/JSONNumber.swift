/// A JSON number: its double, and the digits it was written with where they say more.
public struct JSONNumber: Sendable {
  /// The value as every evaluation sees it.
  public let value: Double

  /// The digits in the source when the double would be printed differently: `1.0`, `1e3`, more than
  /// 17 digits.
  public let literal: String?

  /// Creates a computed number, which prints as JavaScript prints doubles.
  public init(_ value: Double) {
    self.value = value
    self.literal = nil
  }

  /// Creates a number from the digits of a JSON text.
  ///
  /// `nil` when `digits` is no JSON number. A number beyond the range of a double becomes infinite
  /// and keeps its digits.
  public init?(digits: Substring) {
    guard let value = Double(digits) else { return nil }
    self.value = value
    self.literal = value.javaScriptText.utf8.elementsEqual(digits.utf8) ? nil : String(digits)
  }

  /// The digits to print: the author's, else JavaScript's for the double.
  public var text: String { literal ?? value.javaScriptText }
}

extension JSONNumber: Hashable {
  /// Compares doubles: `1.0` equals `1`.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.value == right.value
  }

  /// Hashes the double.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
