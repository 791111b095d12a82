internal import AutomationEngine

/// Does on one thread what a replay is to do with an event.
struct ReplayWorker: ~Copyable {
  private var replayer: Replayer?
  private var comparer: OutcomeComparer?

  init(_ plan: ReplayPlan) {
    if plan.emits {
      replayer = Replayer(
        plan.catalog, context: plan.context, emitting: plan.emission, onlyFired: plan.onlyFired,
        showsSecrets: plan.showsSecrets)
    }
    comparer = plan.compared.map { OutcomeComparer($0, context: plan.context) }
  }

  /// Evaluates the event in a range of bytes and appends its lines.
  mutating func work(
    on bytes: borrowing [UInt8], _ range: Range<Int>, index: Int, to output: inout [UInt8]
  ) throws(EventFault) {
    try comparer?.compare(bytes, range, index: index)
    try replayer?.replay(bytes, range, index: index, to: &output)
  }

  /// What happened so far.
  var tally: ReplayTally? {
    switch replayer {
    case .some(let replayer): replayer.tally
    case .none: nil
    }
  }

  /// What is different so far.
  var comparison: OutcomeComparison? {
    switch comparer {
    case .some(let comparer): comparer.comparison
    case .none: nil
    }
  }
}
