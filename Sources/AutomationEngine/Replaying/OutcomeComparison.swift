public import JSONValues

/// How the outcomes of a stream of events differ between two sets of definitions.
public struct OutcomeComparison: Sendable {
  /// What became of an outcome.
  public enum Change: String, Sendable {
    /// Something happens where nothing did.
    case added

    /// Nothing happens any more.
    case removed

    /// Something else happens, or nothing does for another reason.
    case different
  }

  /// An outcome that differs.
  public struct Example: Sendable {
    /// The place of the event in its stream, from 0.
    public let eventIndex: Int

    /// The event's own id.
    public let eventID: String?

    /// What became of the outcome.
    public let change: Change

    /// Where it differs, before and now, with secrets hidden.
    public let differences: [JSONDifference]
  }

  /// The outcomes of one definition.
  public struct Definition: Sendable {
    /// The definition's identifier.
    public let identifier: String

    /// How many outcomes were added.
    public internal(set) var added = 0

    /// How many outcomes were removed.
    public internal(set) var removed = 0

    /// How many outcomes are different.
    public internal(set) var different = 0

    /// The first outcomes that differ.
    public internal(set) var examples: [Example] = []

    /// How many outcomes differ in any way.
    public var altered: Int { added + removed + different }

    /// As many examples are kept.
    static let maxExamples = 3
  }

  /// The definitions that are not the same.
  public internal(set) var definitions: [Definition]

  /// How many events were evaluated.
  public internal(set) var events = 0

  /// How many definitions are the same.
  public let unchangedCount: Int

  init(_ compared: ComparedDefinitions) {
    definitions = compared.pairs.map { Definition(identifier: $0.identifier) }
    unchangedCount = compared.unchangedCount
  }

  /// How many outcomes there are: one for each definition and event.
  public var outcomes: Int { events * (definitions.count + unchangedCount) }

  /// How many outcomes differ.
  public var altered: Int { definitions.reduce(0) { $0 + $1.altered } }

  /// Adds what differs for other events, between the same definitions.
  public static func += (comparison: inout OutcomeComparison, more: OutcomeComparison) {
    comparison.events += more.events
    for (place, others) in more.definitions.enumerated() { comparison.definitions[place] += others }
  }
}

extension OutcomeComparison.Definition {
  fileprivate static func += (definition: inout Self, more: Self) {
    definition.added += more.added
    definition.removed += more.removed
    definition.different += more.different
    let examples = (definition.examples + more.examples).sorted { $0.eventIndex < $1.eventIndex }
    definition.examples = Array(examples.prefix(maxExamples))
  }
}
