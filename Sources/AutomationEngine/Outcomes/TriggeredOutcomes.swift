/// What the definitions do whose trigger lets an event through.
public struct TriggeredOutcomes: Sendable {
  /// The outcome of each of them, in the catalog's order.
  public let outcomes: [Outcome]

  /// How many other definitions the catalog has: those with another trigger, and all actions.
  public let passedOverCount: Int
}
