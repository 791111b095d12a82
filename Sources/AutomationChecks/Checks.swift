internal import SourceDiagnostics

/// Every check, in the order in which findings of one place are told.
enum Checks {
  /// A check: what is wrong with one definition, judged among others.
  typealias Check = @Sendable (CheckedDefinition, CheckedSet) -> [Diagnostic]

  static let all: [Check] = [
    AmbiguousBoolean.findings,
    AnglesAsText.findings,
    MismatchedDelimiters.findings,
    SwallowedBrace.findings,
    GoTemplate.findings,
    MisspeltSpread.findings,
    KeyIsNoString.findings,
    SpreadOfNoObject.findings,
    AbsentValueInText.findings,
    UncompilableExpression.findings,
    MissingDot.findings,
    HyphenatedName.findings,
    EmptyEnvironment.findings,
    UnreachableInput.findings,
    DiscardedOutput.findings,
    NeverBoolean.findings,
    ConstantCondition.findings,
    AssignmentAsCondition.findings,
    LiteralDigits.findings,
    EventInCondition.findings,
    BareEventInTemplate.findings,
    InputsInAutomation.findings,
    MissingEntity.findings,
    TriggerUser.findings,
    EventInAction.findings,
    UnknownRoot.findings,
    UnknownField.findings,
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
