internal import AutomationEngine

/// What a replay evaluates, and what it writes of that.
struct ReplayPlan: Sendable {
  let catalog: Catalog
  let context: EvaluationContext
  let emission: Emission
  let onlyFired: Bool
  let showsSecrets: Bool

  /// Whether lines are written; where definitions are compared, they need not be.
  let emits: Bool

  /// The definitions that are compared with others.
  let compared: ComparedDefinitions?
}
