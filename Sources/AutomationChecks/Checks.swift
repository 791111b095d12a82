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
    DuplicateIdentifier.findings,
    UnresolvedBlueprint.findings,
    UnresolvedAction.findings,
    UnresolvedProperty.findings,
    UnresolvedRelation.findings,
    NoTimerProperty.findings,
    CalculationOfCalculation.findings,
    UndeclaredFormName.findings,
    UndeclaredInput.findings,
    EntityInputWithoutBlueprint.findings,
    MismatchedMapping.findings,
    EndlessLoop.findings,
    UnsynchronizedPlatformCall.findings,
    SecretInClear.findings,
  ]
}
