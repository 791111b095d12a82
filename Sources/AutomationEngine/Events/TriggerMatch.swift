internal import AutomationDefinitions
internal import SourceDiagnostics

/// How an event meets a trigger.
enum TriggerMatch: Sendable, Equatable {
  case matches

  /// A timer event that names no property matches any.
  case matchesWithoutProperty

  /// The event does not fire the trigger, with the reason in words.
  case differs(String)
}

extension EventTrigger {
  /// Compares the trigger with an event: first the type, then the identifiers.
  func match(_ event: Event) -> TriggerMatch {
    guard let kind = event.kind else {
      return .differs("the event is of a type that fires nothing")
    }
    guard fires(on: kind) else {
      return .differs("the event is \(kind.name), the trigger waits for \(self.kind.rawValue)")
    }
    let isRun = kind == .runCreated || kind == .runUpdated
    guard let subject = event.subject else {
      return .differs("the event names no \(isRun ? "action" : "blueprint")")
    }
    guard subject.utf8.elementsEqual(self.subject.text.utf8) else {
      return .differs(
        "the event is about \(isRun ? "action" : "blueprint") `\(subject)`,"
          + " the trigger waits for `\(self.subject.text)`")
    }
    guard case .timerPropertyExpired(let timer) = self else { return .matches }
    guard let property = event.propertyIdentifier else { return .matchesWithoutProperty }
    guard property.utf8.elementsEqual(timer.propertyIdentifier.text.utf8) else {
      return .differs(
        "the expired property is `\(property)`,"
          + " the trigger waits for `\(timer.propertyIdentifier.text)`")
    }
    return .matches
  }

  func fires(on kind: Event.Kind) -> Bool {
    switch self {
    case .entityCreated: kind == .entityCreated
    case .entityUpdated: kind == .entityUpdated
    case .entityDeleted: kind == .entityDeleted
    case .anyEntityChange:
      kind == .entityCreated || kind == .entityUpdated || kind == .entityDeleted
    case .timerPropertyExpired: kind == .timerPropertyExpired
    case .runCreated: kind == .runCreated
    case .runUpdated: kind == .runUpdated
    case .anyRunChange: kind == .runCreated || kind == .runUpdated
    }
  }
}

extension Event.Kind {
  /// The name of the trigger event that it fires.
  var name: String {
    switch self {
    case .entityCreated: "ENTITY_CREATED"
    case .entityUpdated: "ENTITY_UPDATED"
    case .entityDeleted: "ENTITY_DELETED"
    case .timerPropertyExpired: "TIMER_PROPERTY_EXPIRED"
    case .runCreated: "RUN_CREATED"
    case .runUpdated: "RUN_UPDATED"
    }
  }
}
