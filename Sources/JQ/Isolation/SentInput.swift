internal import JQSyntax

/// What a worker was told of an input.
struct SentInput {
  /// Which input it is, by the count of the host; `nil` for none.
  private var number: Int?

  /// What is known of it; `nil` for nothing at all.
  private var sight: JQSight?

  /// What is known of the input of a number.
  func sight(of number: Int) -> JQSight? { self.number == number ? sight : nil }

  /// Takes down that the worker was sent parts of the input of a number.
  mutating func add(_ parts: InputParts, of number: Int) {
    self.number = number
    sight = parts.sight
  }
}
