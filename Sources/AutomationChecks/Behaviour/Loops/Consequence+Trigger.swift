internal import AutomationDefinitions
internal import SourceDiagnostics

extension Consequence.Happening {
  /// What makes a definition run.
  static func starting(_ definition: CheckedDefinition) -> [Consequence.Happening] {
    switch definition.definition {
    case .automation(let automation): of(automation.trigger)
    case .action(let action): [.start(of: action.identifier.text)]
    case .blueprint, nil: []
    }
  }

  private static func of(_ trigger: EventTrigger) -> [Consequence.Happening] {
    let name = trigger.subject.text
    return switch trigger.kind {
    case .entityCreated: [.entity(.created, blueprint: name)]
    case .entityUpdated: [.entity(.updated, blueprint: name)]
    case .entityDeleted: [.entity(.deleted, blueprint: name)]
    case .anyEntityChange:
      [.created, .updated, .deleted].map { .entity($0, blueprint: name) }
    case .runCreated: [.run(.created, of: name)]
    case .runUpdated: [.run(.updated, of: name)]
    case .anyRunChange: [.run(.created, of: name), .run(.updated, of: name)]
    // A timer that is set again is how things are made to recur.
    case .timerPropertyExpired: []
    }
  }
}
