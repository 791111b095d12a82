internal import AutomationEngine

/// What came of a replay.
struct ReplayResult: Sendable {
  /// What the definitions did; `nil` where they were only compared.
  var tally: ReplayTally?

  /// What is different, where definitions were compared.
  var comparison: OutcomeComparison?

  /// How many lines or elements held no event.
  var badEvents = 0

  /// Whether a file could not be read to its end.
  var isCutShort = false

  /// Whether the replay was ended from outside.
  var wasInterrupted = false

  /// How long it took.
  var seconds = 0.0

  /// How many events were evaluated.
  var events: Int { tally?.events ?? comparison?.events ?? 0 }

  /// Whether there was an event, a fault or a wish to end.
  var hasMetAnything: Bool { events + badEvents > 0 || isCutShort || wasInterrupted }

  /// Whether anything is not as it should be, or outcomes that were compared differ.
  var isFaulty: Bool {
    badEvents > 0 || isCutShort || tally?.isFaulty ?? false || comparison?.altered ?? 0 > 0
  }

  /// Adds what one thread did.
  mutating func add(_ tally: consuming ReplayTally?, _ comparison: consuming OutcomeComparison?) {
    if let tally {
      if self.tally == nil { self.tally = tally } else { self.tally? += tally }
    }
    if let comparison {
      if self.comparison == nil {
        self.comparison = comparison
      } else {
        self.comparison? += comparison
      }
    }
  }
}
