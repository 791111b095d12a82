public import SourceDiagnostics

/// Waits for a change of an entity.
///
/// ```json
/// {"type": "ENTITY_UPDATED", "blueprintIdentifier": "service"}
/// ```
public struct EntityTrigger: Sendable {
  /// The blueprint of the entity.
  public let blueprintIdentifier: SourceString
}
