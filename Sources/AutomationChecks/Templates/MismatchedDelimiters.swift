internal import AutomationDefinitions
internal import SourceDiagnostics

/// Delimiters of templates that do not match up, so that the platform cannot render the payload.
enum MismatchedDelimiters {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.strings.compactMap { string in
      guard case .failure(let error) = string.template else { return nil }
      return ObjectClosesTemplate.finding(error, string) ?? QuoteInComment.finding(error, string)
        ?? error.diagnostic(in: string.string)
    }
  }
}
