public import SourceDiagnostics

/// Waits for a timer property of an entity to expire.
///
/// ```json
/// {"type": "TIMER_PROPERTY_EXPIRED", "blueprintIdentifier": "environment", "propertyIdentifier": "ttl"}
/// ```
public struct TimerTrigger: Sendable {
  /// The blueprint of the entity.
  public let blueprintIdentifier: SourceString

  /// The timer property.
  public let propertyIdentifier: SourceString
}
