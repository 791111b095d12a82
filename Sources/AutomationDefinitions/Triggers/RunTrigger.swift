public import SourceDiagnostics

/// Waits for a change of a run.
///
/// ```json
/// {"type": "ANY_RUN_CHANGE", "actionIdentifier": "create_service"}
/// ```
public struct RunTrigger: Sendable {
  /// The self-service action or automation whose runs count.
  public let actionIdentifier: SourceString
}
