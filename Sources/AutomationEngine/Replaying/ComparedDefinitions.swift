public import AutomationDefinitions
package import JQ
internal import JSONValues
internal import SourceDiagnostics

/// Automations as they are and as they were, those made ready to be evaluated that are not the same.
public struct ComparedDefinitions: Sendable {
  /// An automation that was changed, added or removed, by its places in the catalog.
  struct Pair: Sendable {
    let identifier: String
    let before: Int?
    let after: Int?
  }

  let pairs: [Pair]

  /// The automations as they were, then as they are, so that an event is read once for both.
  let catalog: Catalog

  /// The pair of each automation of the catalog, by their places.
  let pairPlaces: [Int]

  /// How many automations are the same, so that they do the same.
  public let unchangedCount: Int

  /// Pairs definitions by their identifiers, and of one identifier by their order; actions and
  /// blueprints do nothing for an event and are left out.
  public init(
    _ definitions: [Definition], before others: [Definition],
    delimiters: Catalog.Delimiters = .detected
  ) {
    self.init(definitions, before: others, delimiters: delimiters, engine: .native)
  }

  /// Pairs definitions; where payloads are not planned, outcomes are made for all that is compared.
  package init(
    _ definitions: [Definition], before others: [Definition],
    delimiters: Catalog.Delimiters = .detected, engine: JQEngine, plansPayloads: Bool = true
  ) {
    let (now, then) = (Self.keyed(definitions), Self.keyed(others))
    let thenByKey = Dictionary(then.map { ($0.key, $0) }) { first, _ in first }
    let nowKeys = Set(now.map(\.key))
    var pairs: [Pair] = []
    var (before, after): ([Definition], [Definition]) = ([], [])
    var unchangedCount = 0
    for keyed in now {
      let other = thenByKey[keyed.key]
      guard other?.text != keyed.text else {
        unchangedCount += 1
        continue
      }
      pairs.append(
        Pair(
          identifier: keyed.key.identifier, before: other == nil ? nil : before.count,
          after: after.count))
      if let other { before.append(other.definition) }
      after.append(keyed.definition)
    }
    for keyed in then where !nowKeys.contains(keyed.key) {
      pairs.append(Pair(identifier: keyed.key.identifier, before: before.count, after: nil))
      before.append(keyed.definition)
    }
    self.pairs = pairs.map { pair in
      Pair(
        identifier: pair.identifier, before: pair.before,
        after: pair.after.map { $0 + before.count })
    }
    var pairPlaces = [Int](repeating: 0, count: before.count + after.count)
    for (index, pair) in self.pairs.enumerated() {
      for place in [pair.before, pair.after] {
        if let place { pairPlaces[place] = index }
      }
    }
    self.pairPlaces = pairPlaces
    catalog = Catalog(
      before + after, delimiters: delimiters, engine: engine,
      planning: plansPayloads ? .payload : nil)
    self.unchangedCount = unchangedCount
  }

  private struct Key: Hashable {
    let identifier: String

    /// How many automations before it have the identifier too.
    let occurrence: Int
  }

  /// The automations among some definitions, each with what it is known by and its whole text.
  private static func keyed(
    _ definitions: [Definition]
  ) -> [(key: Key, definition: Definition, text: String)] {
    var occurrences: [String: Int] = [:]
    return definitions.compactMap { definition in
      guard case .automation(let automation) = definition else { return nil }
      let identifier = automation.identifier.text
      let occurrence = occurrences[identifier, default: 0]
      occurrences[identifier] = occurrence + 1
      return (
        Key(identifier: identifier, occurrence: occurrence), definition,
        automation.node.value.jsonText
      )
    }
  }
}
