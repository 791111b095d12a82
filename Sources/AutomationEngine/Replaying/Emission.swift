/// What a replay writes of each event, one line for each.
public enum Emission: String, Sendable, CaseIterable {
  /// What each definition does, as `Outcome.json` tells it.
  case outcomes

  /// What is done: the effects of the definitions that fire.
  case effects
}
