/// What came of a soak.
struct SoakTally {
  var rounds = 0
  var events = 0
  var outcomes = 0

  /// How often an outcome was stopped, by the code of what stopped it.
  var stops: [String: Int] = [:]
  var faults = 0
  var kills = 0

  mutating func add(_ more: SoakTally) {
    rounds += more.rounds
    events += more.events
    outcomes += more.outcomes
    stops.merge(more.stops, uniquingKeysWith: +)
    faults += more.faults
    kills += more.kills
  }

  /// The stops in words.
  var stopTexts: String {
    stops.sorted { $0.key < $1.key }.map { "\($0.value) by \($0.key)" }.joined(separator: ", ")
  }
}
