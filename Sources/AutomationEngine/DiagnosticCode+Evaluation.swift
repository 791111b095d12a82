package import SourceDiagnostics

extension DiagnosticCode {
  /// The codes of findings about evaluating definitions.
  package static let ofEvaluation: [DiagnosticCode] = [
    .unnamedTimerProperty,
    .failedExpression, .conditionIsNoBoolean, .nullInText,
    .unusableField, .missingEntityIdentifier, .unknownOrganisation,
    .incomparableValue, .undecidableRule, .missingUser, .unknownMetaProperty, .malformedDateRange,
    .templateInRule, .relationInRule,
    .unknownInput, .missingInput, .inputType, .inputEnumeration, .inputPattern, .inputOutOfBounds,
    .inputFormat, .unjudgedInputPattern, .unevaluatedQuery, .malformedQueryResult, .entityNotGiven,
    .needlessEntity,
  ]
}
