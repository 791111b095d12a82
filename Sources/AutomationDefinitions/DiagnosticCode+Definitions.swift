package import SourceDiagnostics

extension DiagnosticCode {
  /// The codes of findings about documents, shapes and the delimiters of templates.
  package static let ofDefinitions: [DiagnosticCode] = [
    .missingKey, .wrongType, .unknownValue, .unknownKey, .firstGeneration, .workflowDefinition,
    .malformedIdentifier, .conflictingKeys, .malformedButtonText, .malformedText, .outOfBounds,
    .invalidUTF8, .emptyDocument, .invalidJSON, .jsonComment, .trailingComma,
    .unescapedTemplateQuotes, .duplicateKey, .invalidYAML, .unquotedTemplate, .tooDeep,
    .oversizedDocument,
    .unknownAlias, .aliasExpansion, .unsupportedKey, .invalidMerge, .unknownTag,
    .anglesAsText, .unopenedTemplate, .unclosedTemplate, .nestedTemplate,
  ]
}
