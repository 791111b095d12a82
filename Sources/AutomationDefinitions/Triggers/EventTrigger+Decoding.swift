import SourceDiagnostics

extension EventTrigger {
  /// Decodes `trigger.event`; `nil` when it cannot be told what it waits for.
  init?(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    guard let kind = node["type"]?.string.flatMap({ Kind(rawValue: $0.text) }) else {
      checker.check(node, .event, named: "event")
      return nil
    }
    checker.check(node, kind.shape)
    let blueprint = node["blueprintIdentifier"]?.string
    switch kind {
    case .entityCreated, .entityUpdated, .entityDeleted, .anyEntityChange:
      guard let blueprint else { return nil }
      let trigger = EntityTrigger(blueprintIdentifier: blueprint)
      switch kind {
      case .entityCreated: self = .entityCreated(trigger)
      case .entityUpdated: self = .entityUpdated(trigger)
      case .entityDeleted: self = .entityDeleted(trigger)
      default: self = .anyEntityChange(trigger)
      }
    case .timerPropertyExpired:
      guard let blueprint, let property = node["propertyIdentifier"]?.string else { return nil }
      self = .timerPropertyExpired(
        TimerTrigger(blueprintIdentifier: blueprint, propertyIdentifier: property))
    case .runCreated, .runUpdated, .anyRunChange:
      guard let action = node["actionIdentifier"]?.string else { return nil }
      let trigger = RunTrigger(actionIdentifier: action)
      switch kind {
      case .runCreated: self = .runCreated(trigger)
      case .runUpdated: self = .runUpdated(trigger)
      default: self = .anyRunChange(trigger)
      }
    }
  }
}

extension EventTrigger.Kind {
  fileprivate var shape: ObjectShape {
    switch self {
    case .entityCreated, .entityUpdated, .entityDeleted, .anyEntityChange: .entityTrigger
    case .timerPropertyExpired: .timerTrigger
    case .runCreated, .runUpdated, .anyRunChange: .runTrigger
    }
  }
}

extension ObjectShape {
  /// An event whose kind is not understood.
  fileprivate static let event = ObjectShape(
    "an event",
    [
      .required(
        "type",
        .word(
          Vocabulary(
            "event type", EventTrigger.Kind.self,
            mistakes: [
              "TIMER_EXPIRED": "write `TIMER_PROPERTY_EXPIRED`",
              "ENTITY_CHANGED": "write `ANY_ENTITY_CHANGE`",
              "ANY_ENTITY_CHANGED": "write `ANY_ENTITY_CHANGE`",
              "RUN_CHANGED": "write `ANY_RUN_CHANGE`",
              "ANY_RUN_CHANGED": "write `ANY_RUN_CHANGE`",
            ])))
    ], unknownKeys: .allowed)
}
