package import SourceDiagnostics

/// Something of a definition that an evaluation can exercise.
package struct CoveragePoint: Sendable, Hashable {
  /// What it is.
  package let kind: Kind

  /// Where it stands.
  package let span: SourceSpan

  /// The kinds of points.
  package enum Kind: String, Sendable, CaseIterable {
    /// An event that the trigger waits for, or an execution of an action.
    case trigger
    /// An expression or rule of a condition that holds.
    case conditionHeld = "condition-held"
    /// An expression or rule of a condition that does not hold.
    case conditionFailed = "condition-failed"
    /// A template that is evaluated.
    case template
    /// A templated key that gives a pair.
    case keyPresent = "key-present"
    /// A templated key that drops its pair.
    case keyDropped = "key-dropped"
    /// What follows a `then`.
    case branch
    /// What follows an `else`.
    case otherwise = "else"
    /// An `if` without `else` of which no condition holds.
    case impliedOtherwise = "implied-else"
    /// An operand of `//` that gives a value.
    case value
    /// The last operand of `//`.
    case fallback

    /// What did not happen when no evaluation exercised a point of the kind.
    package var gap: String {
      switch self {
      case .trigger: "never triggered"
      case .conditionHeld: "never true"
      case .conditionFailed: "never false"
      case .template: "never evaluated"
      case .keyPresent: "never present"
      case .keyDropped: "never dropped"
      case .branch, .otherwise: "never taken"
      case .impliedOtherwise: "implied `else` never taken"
      case .value: "never used"
      case .fallback: "never needed"
      }
    }
  }

  init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}
