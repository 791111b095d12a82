import SourceDiagnostics

extension EventTrigger {
  /// Decodes `trigger.event`; `nil` when it cannot be told what it waits for.
  init?(_ node: DocumentNode) {
    guard let kind = node["type"]?.string.flatMap({ Kind(rawValue: $0.text) }) else {
      return nil
    }
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
