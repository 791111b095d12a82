internal import AutomationDefinitions
internal import JQSyntax
internal import JSONValues
internal import SourceDiagnostics

/// What an expression is evaluated against.
///
/// Source: semantics, section 1.
enum EvaluationRoot: Sendable, Hashable {
  /// The bare event, for conditions.
  case event
  /// The trigger data, for the payload of an automation.
  case automationData
  /// The trigger data, for the payload of an action; whether it has an entity.
  case actionData(hasEntity: Bool)
  /// The form, the entity and the user.
  case form
  /// The entity, for calculations.
  case entity

  init(of expression: PlacedExpression, in definition: CheckedDefinition) {
    switch expression.purpose {
    case .condition: self = .event
    case .formSetting: self = .form
    case .calculation: self = .entity
    case .template:
      self =
        definition.candidate.kind == .automation
        ? .automationData : .actionData(hasEntity: definition.operation != "CREATE")
    }
  }

  /// Whether it is the trigger data.
  var isTriggerData: Bool {
    switch self {
    case .automationData, .actionData: true
    case .event, .form, .entity: false
    }
  }
}

extension CheckedDefinition {
  /// Where an event has what it is about, as it was last; a deletion leaves only what was before.
  var lastState: String {
    if case .automation(let automation) = definition, automation.trigger.kind == .entityDeleted {
      return ".diff.before"
    }
    return ".diff.after"
  }

  /// Where a template of an automation finds the entity that a run or an event is about.
  var entityOfEvent: String {
    guard case .automation(let automation) = definition, automation.trigger.waitsForRuns else {
      return ".event" + lastState
    }
    return ".event.diff.after.entity"
  }
}

extension JQRootPath {
  /// The name of the key at a step; `nil` for an index, and behind the end.
  func field(_ index: Int) -> String? {
    guard steps.indices.contains(index), case .field(let name) = steps[index].kind else {
      return nil
    }
    return name
  }

  /// The path from a step on, as jq writes it.
  func text(from index: Int) -> String {
    steps.dropFirst(index).map { step in
      switch step.kind {
      case .field(let name): JSONPath.step(name)
      case .index(let position): "[\(position)]"
      case .iterate: "[]"
      }
    }.joined().shortened(to: 60)
  }
}
