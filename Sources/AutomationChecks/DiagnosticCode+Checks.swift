package import SourceDiagnostics

extension DiagnosticCode {
  /// The codes of findings about definitions that can be read, and about entities.
  package static let ofChecks: [DiagnosticCode] = [
    .unpublishedAutomation,
    .tooManyWorkflowInputs,
    .unknownBlueprint, .malformedEntity, .malformedEntityIdentifier, .entityForIdentifier,
    .unknownProperty, .computedProperty, .requiredCleared, .propertyType, .propertyEnumeration,
    .propertyFormat, .propertyOutOfBounds, .unjudgedPropertyPattern, .unknownRelation,
    .malformedRelation, .printedNull,
    .uncompilableExpression,
    .keyIsNoString, .spreadOfNoObject,
  ]

  /// The codes of findings about the policy of a repository.
  package static let ofPolicy: [DiagnosticCode] = [
    .unusedSilence, .invalidConfiguration, .invalidBaseline,
  ]
}
