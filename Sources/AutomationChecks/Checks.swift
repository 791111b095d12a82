internal import SourceDiagnostics

/// Every check, in the order in which findings of one place are told.
enum Checks {
  /// A check: what is wrong with one definition, judged among others.
  typealias Check = @Sendable (CheckedDefinition, CheckedSet) -> [Diagnostic]

  static let all: [Check] = [
    AnglesAsText.findings,
    MismatchedDelimiters.findings,
    UncompilableExpression.findings,
    UnpublishedAutomation.findings,
    TooManyWorkflowInputs.findings,
  ]
}
