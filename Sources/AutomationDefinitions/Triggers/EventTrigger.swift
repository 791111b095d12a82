public import SourceDiagnostics

/// The event an automation waits for.
public enum EventTrigger: Sendable {
  case entityCreated(EntityTrigger)
  case entityUpdated(EntityTrigger)
  case entityDeleted(EntityTrigger)
  case anyEntityChange(EntityTrigger)
  case timerPropertyExpired(TimerTrigger)
  case runCreated(RunTrigger)
  case runUpdated(RunTrigger)
  case anyRunChange(RunTrigger)

  /// The kinds of event, named as the platform names them.
  public enum Kind: String, Sendable, CaseIterable {
    case entityCreated = "ENTITY_CREATED"
    case entityUpdated = "ENTITY_UPDATED"
    case entityDeleted = "ENTITY_DELETED"
    case anyEntityChange = "ANY_ENTITY_CHANGE"
    case timerPropertyExpired = "TIMER_PROPERTY_EXPIRED"
    case runCreated = "RUN_CREATED"
    case runUpdated = "RUN_UPDATED"
    case anyRunChange = "ANY_RUN_CHANGE"
  }

  /// The kind of event.
  public var kind: Kind {
    switch self {
    case .entityCreated: .entityCreated
    case .entityUpdated: .entityUpdated
    case .entityDeleted: .entityDeleted
    case .anyEntityChange: .anyEntityChange
    case .timerPropertyExpired: .timerPropertyExpired
    case .runCreated: .runCreated
    case .runUpdated: .runUpdated
    case .anyRunChange: .anyRunChange
    }
  }

  /// Whether it waits for runs, not for entities.
  package var waitsForRuns: Bool {
    switch self {
    case .runCreated, .runUpdated, .anyRunChange: true
    case .entityCreated, .entityUpdated, .entityDeleted, .anyEntityChange, .timerPropertyExpired:
      false
    }
  }

  /// The identifier that an event must name: of a blueprint, or of an action for events of runs.
  public var subject: SourceString {
    switch self {
    case .entityCreated(let trigger), .entityUpdated(let trigger), .entityDeleted(let trigger),
      .anyEntityChange(let trigger):
      trigger.blueprintIdentifier
    case .timerPropertyExpired(let trigger): trigger.blueprintIdentifier
    case .runCreated(let trigger), .runUpdated(let trigger), .anyRunChange(let trigger):
      trigger.actionIdentifier
    }
  }
}
