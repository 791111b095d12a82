public import JSONValues
public import SourceDiagnostics

/// An expression, or a part of one, with what it read and gave.
public struct TracedExpression: Sendable {
  /// What came of it.
  public enum Result: Sendable {
    case value(JSONValue)

    /// It has no output, which is JavaScript's `undefined`; something may have gone wrong.
    case none(error: String?)

    /// It does not compile or failed, in the platform's words.
    case failure(String)
  }

  /// What a part is in the expression around it.
  public enum Role: String, Sendable {
    /// The whole expression.
    case whole

    /// One of several joined by `and` or `or`.
    case operand

    /// A side of a comparison, a sum or the like, or what is negated.
    case side

    /// What a pipe puts out up to a stage.
    case stage

    /// One of several joined by `//`.
    case alternative

    /// What an `if` or a `select` asks.
    case condition

    /// What an `if` gives when its condition holds, or when none does.
    case branch

    /// A value of an object, or a part of a text.
    case piece
  }

  /// What it is in the expression around it.
  public let role: Role

  /// The text as written.
  public let text: String

  /// Where it stands.
  public let span: SourceSpan

  /// Its first output, or what there is instead.
  public let result: Result

  /// Whether jq got to it; only an operand is shown that jq did not get to, as one before it decided.
  public let isReached: Bool

  /// The paths it reads, with what stood there.
  public let reads: [TracedRead]

  /// The expressions in it that have the same input.
  public let parts: [TracedExpression]

  /// Whether it counts as true: a whole condition as in JavaScript, a part as in jq.
  public var counts: Bool {
    guard role == .whole, case .value(let value) = result else { return result.holds }
    return value.isTruthy
  }

  /// Whether something went wrong.
  public var isFailed: Bool {
    switch result {
    case .value, .none(error: nil): false
    case .none, .failure: true
    }
  }

  /// Every text in the results, of the parts too, which is secret when the expression reads secrets.
  var resultTexts: [String] {
    let own: [String] =
      switch result {
      case .value(let value): value.leafTexts
      case .none(let error): error.map { [$0] } ?? []
      case .failure(let error): [error]
      }
    return own + parts.flatMap(\.resultTexts)
  }
}
