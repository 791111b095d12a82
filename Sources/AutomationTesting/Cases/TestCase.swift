package import AutomationDefinitions
package import JSONValues
package import SourceDiagnostics

/// What happens to definitions, and what is expected to come of it.
///
/// ```yaml
/// - name: a run that succeeded is recorded
///   event: run-succeeded.event.json   # or the event itself, or `invoke` with `inputs` and `entity`
///   fires: true
///   effect:
///     entity: {properties: {status: SUCCESS}}
/// ```
package struct TestCase: Sendable {
  /// What it is called, different from all others of its file.
  package let name: String

  /// The place of its name, or of its beginning.
  package let span: SourceSpan

  /// The files, folders and patterns of its definitions; empty for those beside its file.
  package let definitions: [SourceString]

  /// Further files, folders and patterns, of blueprints.
  package let blueprints: [SourceString]

  /// The one automation that counts.
  package let only: SourceString?

  package let stimulus: Stimulus
  package let now: Instant
  package let user: CaseValue?

  /// Stubs of the organisation's secrets, which are no secret.
  package let secrets: JSONObject

  package let isStrict: Bool
  package let expectations: [Expectation]

  /// The time of cases that name none, so that they give the same at any time.
  package static let defaultNow = Instant(parsing: "2026-01-01T00:00:00Z") ?? .epoch
}

/// A value that stands in a file of cases, or in a file that it names.
package enum CaseValue: Sendable {
  case inline(DocumentNode)
  case file(SourceString)

  init(_ node: DocumentNode) {
    self = node.string.map { .file($0) } ?? .inline(node)
  }
}

/// What happens to the definitions of a case.
package enum Stimulus: Sendable {
  case event(CaseValue)
  case invocation(ActionExecution)

  /// The execution of a self-service action.
  package struct ActionExecution: Sendable {
    /// The action; `nil` where the definitions hold one only.
    package let action: SourceString?

    package let inputs: CaseValue?
    package let entity: CaseValue?

    /// The place that tells of the execution.
    package let span: SourceSpan
  }
}
