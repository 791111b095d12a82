/// What a definition did and does for an event, as far as that is known without outcomes.
struct PayloadPair {
  /// What a definition does.
  enum Ending {
    /// There is no such definition.
    case absent

    /// It is skipped for a reason.
    case skipped(Outcome.Reason.Code)

    /// It fires, and its payload was written.
    case fired

    /// Only an outcome can tell it.
    case unknown
  }

  let before: Ending
  let after: Ending

  /// Whether the payloads that were written have the same bytes.
  let isSamePayload: Bool

  /// What became of the outcome.
  enum Verdict {
    case same
    case changed(OutcomeComparison.Change)

    /// Only outcomes can tell it.
    case unknown
  }

  var verdict: Verdict {
    switch (before, after) {
    case (.unknown, _), (_, .unknown): .unknown
    // The same values may be written in another order.
    case (.fired, .fired): isSamePayload ? .same : .unknown
    case (_, .fired): .changed(.added)
    case (.fired, _): .changed(.removed)
    case (.skipped(let old), .skipped(let new)): old == new ? .same : .changed(.different)
    // Where there is no definition, that nothing happens is no news.
    case (.absent, _), (_, .absent): .same
    }
  }
}
