internal import AutomationDefinitions
internal import SourceDiagnostics

/// Definitions each of which makes the next one run, and the last one the first.
struct AutomationLoop: Sendable {
  /// One definition of the loop, and what it does that makes the next one run.
  struct Step: Sendable {
    let definition: CheckedDefinition
    let consequence: Consequence
  }

  let steps: [Step]

  /// The names of the definitions, the first one again at the end.
  var path: String {
    (steps + steps.prefix(1)).map { "`\($0.definition.name)`" }.joined(separator: " → ")
  }

  /// What may end the loop.
  enum Guard {
    case condition(of: CheckedDefinition)
    case approval(of: CheckedDefinition)
    case publishing(of: CheckedDefinition)
    /// A run is ended that is what the loop goes through.
    case endedRun
    /// Nothing new is written the second time.
    case sameValues
  }

  /// What may end the loop, as far as the files tell.
  var ends: Guard? {
    for step in steps { if let found = step.definition.loopGuard { return found } }
    if steps.contains(where: \.consequence.endsRun) { return .endedRun }
    let writes = steps.filter {
      if case .entity = $0.consequence.happening { true } else { false }
    }
    return !writes.isEmpty && writes.allSatisfy(\.consequence.repeatsValues) ? .sameValues : nil
  }

  /// Whether the second time round an entity is there already that the loop waits to see created.
  var createsOnce: Bool {
    let isCreating = steps.contains {
      if case .entity(.created, _) = $0.consequence.happening { true } else { false }
    }
    return isCreating
      && steps.allSatisfy { step in
        if case .entity = step.consequence.happening { step.consequence.keepsEntity } else { false }
      }
  }
}

extension CheckedDefinition {
  /// What may keep the definition from running each time.
  var loopGuard: AutomationLoop.Guard? {
    let isApproved: Bool
    switch definition {
    case .automation(let automation):
      if !automation.isPublished { return .publishing(of: self) }
      if automation.condition?.expressions.isEmpty == false || !automation.isConditionReadable {
        return .condition(of: self)
      }
      isApproved = automation.requiredApproval != .none
    case .action(let action): isApproved = action.requiredApproval != .none
    case .blueprint, nil: return nil
    }
    return isApproved ? .approval(of: self) : nil
  }
}
