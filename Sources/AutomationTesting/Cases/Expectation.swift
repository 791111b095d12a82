package import AutomationDefinitions
package import SourceDiagnostics

/// Something that a case expects of the outcome.
package enum Expectation: Sendable {
  /// Whether anything fires.
  case fires(Firing)

  /// The whole outcome, in a file.
  case outcome(SourceString)

  /// A part of the effect.
  case effect(DocumentNode)

  /// A part of the rendered invocation method.
  case payload(DocumentNode)

  /// The codes of what is found.
  case diagnostics(FindingCodes)

  /// A jq expression that gives true for the outcome.
  case assertion(SourceString)

  package struct Firing: Sendable {
    package let isExpected: Bool
    package let span: SourceSpan
  }

  package struct FindingCodes: Sendable {
    package let codes: [SourceString]
    package let span: SourceSpan
  }
}
