package import AutomationDefinitions
package import JSONValues
internal import SourceDiagnostics

/// What an event is to be made of.
///
/// ```yaml
/// type: ENTITY_UPDATED
/// blueprint: service
/// set: {diff.after.properties.language: Go}
/// ```
package struct EventRecipe: Sendable {
  /// What happens; of the two kinds for any change, the entities decide which, else it is an update.
  package var type: EventTrigger.Kind

  /// The blueprint of the entity.
  package var blueprint: String?

  /// The action or automation of the run.
  package var action: String?

  /// The timer property that expires; where it is the only one, it need not be named.
  package var property: String?

  /// The status that the run takes.
  package var status: RunStatus?

  /// The entity, or the run, before and after; made where both are left out.
  package var before: JSONValue?
  package var after: JSONValue?

  /// The identifier of the entity, or the id of the run.
  package var id: String?

  /// Conditions that read properties which an update should change.
  package var conditions: [String] = []

  /// What is changed in the event when it is made, in turn.
  package var edits: [EventEdit] = []

  /// Which of the many possible events it is.
  package var seed: UInt64 = Self.defaultSeed

  /// When it happens.
  package var now: Instant = Self.defaultNow

  /// The automation whose trigger data is made of the event; `nil` for the bare event.
  package var automation: String?

  package static let defaultSeed: UInt64 = 1

  /// The time of events that name none, so that they are the same on every day.
  package static let defaultNow = Instant(parsing: "2026-01-01T00:00:00Z") ?? .epoch

  package init(_ type: EventTrigger.Kind) { self.type = type }

  /// The recipe of the trigger data of an automation, as far as its condition lets it fire.
  package init(firing automation: Automation) {
    type = automation.trigger.kind
    conditions = automation.condition?.expressions.map(\.text) ?? []
    self.automation = automation.identifier.text
    switch automation.trigger {
    case .entityCreated(let entity), .entityUpdated(let entity), .entityDeleted(let entity),
      .anyEntityChange(let entity):
      blueprint = entity.blueprintIdentifier.text
    case .timerPropertyExpired(let timer):
      blueprint = timer.blueprintIdentifier.text
      property = timer.propertyIdentifier.text
    case .runCreated(let run), .runUpdated(let run), .anyRunChange(let run):
      action = run.actionIdentifier.text
    }
  }
}

extension EventTrigger.Kind {
  /// Whether it is about runs, not about entities.
  package var isAboutRuns: Bool {
    switch self {
    case .runCreated, .runUpdated, .anyRunChange: true
    case .entityCreated, .entityUpdated, .entityDeleted, .anyEntityChange, .timerPropertyExpired:
      false
    }
  }

  /// Whether every event of another kind is one of this kind.
  package func includes(_ other: EventTrigger.Kind) -> Bool {
    switch self {
    case .anyEntityChange:
      [.anyEntityChange, .entityCreated, .entityUpdated, .entityDeleted].contains(other)
    case .anyRunChange: [.anyRunChange, .runCreated, .runUpdated].contains(other)
    default: self == other
    }
  }
}
