package import SourceDiagnostics

extension DiagnosticCode {
  /// The codes of findings about definitions that can be read, and about entities.
  package static let ofChecks: [DiagnosticCode] = [
    .unpublishedAutomation,
    .ambiguousBoolean,
    .tooManyWorkflowInputs, .endlessLoop, .unsynchronizedPlatformCall, .secretInClear,
    .unresolvedBlueprint, .unresolvedAction, .duplicateIdentifier, .undeclaredFormName,
    .undeclaredInput, .unresolvedProperty, .unresolvedRelation, .entityInputWithoutBlueprint,
    .noTimerProperty, .calculationOfCalculation,
    .unknownBlueprint, .malformedEntity, .malformedEntityIdentifier, .entityForIdentifier,
    .unknownProperty, .computedProperty, .requiredCleared, .propertyType, .propertyEnumeration,
    .propertyFormat, .propertyOutOfBounds, .unjudgedPropertyPattern, .unknownRelation,
    .malformedRelation, .printedNull,
    .uncompilableExpression, .unknownFunction, .unknownVariable, .missingDot, .hyphenatedName,
    .numericPath, .foreignSyntax, .singleQuotes, .missingBuiltin, .emptyEnvironment,
    .discardedOutput, .neverBoolean, .constantCondition, .assignmentAsCondition, .unreachableInput,
    .literalDigits,
    .eventInCondition, .bareEventInTemplate, .inputsInAutomation, .missingEntity, .triggerUser,
    .unknownRoot, .eventInAction, .unknownField,
    .keyIsNoString, .spreadOfNoObject, .objectClosesTemplate, .swallowedBrace, .quoteInComment,
    .goTemplate, .misspeltSpread, .absentValueInText,
  ]

  /// The codes of findings about the policy of a repository.
  package static let ofPolicy: [DiagnosticCode] = [
    .unusedSilence, .invalidConfiguration, .invalidBaseline,
  ]
}
