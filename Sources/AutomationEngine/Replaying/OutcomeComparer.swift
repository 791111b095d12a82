internal import JSONValues

/// Evaluates a stream of events on two sets of definitions, on one thread, and tells what differs.
public struct OutcomeComparer: ~Copyable {
  private let compared: ComparedDefinitions
  private var evaluator: Evaluator

  /// The last event that each definition's trigger let through, by the count of events.
  private var lastFired: [Int]

  /// The last event for which each pair was compared.
  private var lastCompared: [Int]

  /// The payloads of the definitions that are compared, one behind the other.
  private var payloads: [UInt8] = []

  /// What differs so far.
  public private(set) var comparison: OutcomeComparison

  /// Creates a comparer; compared definitions serve any number of them at once.
  public init(_ compared: ComparedDefinitions, context: EvaluationContext) {
    var context = context
    context.detail = .result
    self.compared = compared
    evaluator = Evaluator(compared.catalog, context: context)
    lastFired = Array(repeating: 0, count: compared.catalog.count)
    lastCompared = Array(repeating: 0, count: compared.pairs.count)
    comparison = OutcomeComparison(compared)
  }

  /// Evaluates the event in a range of bytes on both sets.
  ///
  /// `index` is the event's place in its stream.
  /// Cost: microseconds where nothing differs and 64 bytes of the array stand behind the range.
  public mutating func compare(
    _ bytes: borrowing [UInt8], _ range: Range<Int>, index: Int
  ) throws(EventFault) {
    if let event = evaluator.read(bytes, range) {
      compare(event, index: index)
      return
    }
    for event in try Event.events(in: bytes, range) {
      comparison.events += 1
      let outcomes = evaluator.evaluate(event, index: index)
      for (place, pair) in compared.pairs.enumerated() {
        let pair = OutcomePair(
          before: pair.before.map { outcomes[$0] }, after: pair.after.map { outcomes[$0] })
        if let change = pair.change {
          comparison.definitions[place].add(change, of: pair, event, index)
        }
      }
    }
  }

  private mutating func compare(_ event: StreamedEvent, index: Int) {
    comparison.events += 1
    for place in event.places { lastFired[place] = comparison.events }
    var value: Event?
    for place in event.places {
      let pair = compared.pairPlaces[place]
      guard lastCompared[pair] < comparison.events else { continue }
      lastCompared[pair] = comparison.events
      compare(pair, event, &value, index: index)
    }
  }

  /// Compares what a pair of definitions does for an event that fires one of them; the event by itself
  /// is made where it is needed.
  private mutating func compare(
    _ place: Int, _ event: StreamedEvent, _ known: inout Event?, index: Int
  ) {
    let pair = compared.pairs[place]
    payloads.removeAll(keepingCapacity: true)
    let before = ending(ofDefinitionAt: pair.before, for: event)
    let border = payloads.count
    let after = ending(ofDefinitionAt: pair.after, for: event)
    let written = PayloadPair(
      before: before, after: after, isSamePayload: payloads[..<border] == payloads[border...])
    switch written.verdict {
    case .same: return
    case .changed(let change) where !comparison.definitions[place].takesExamples:
      comparison.definitions[place].count(change)
    case .changed, .unknown:
      let value = known ?? evaluator.event(event)
      known = value
      let outcomes = OutcomePair(
        before: pair.before.map {
          evaluator.outcome(ofDefinitionAt: $0, for: value, event, index: index)
        },
        after: pair.after.map {
          evaluator.outcome(ofDefinitionAt: $0, for: value, event, index: index)
        })
      if let change = outcomes.change {
        comparison.definitions[place].add(change, of: outcomes, value, index)
      }
    }
  }

  /// What a definition does for an event; its payload is written where it fires.
  private mutating func ending(
    ofDefinitionAt place: Int?, for event: StreamedEvent
  ) -> PayloadPair.Ending {
    guard let place else { return .absent }
    guard lastFired[place] == comparison.events else { return .skipped(.trigger) }
    switch evaluator.write(definitionAt: place, for: event, to: &payloads) {
    case .fired: return .fired
    case .skipped: return .skipped(.condition)
    case .departed: return .unknown
    }
  }
}

extension OutcomeComparison.Definition {
  /// Whether more examples are kept.
  fileprivate var takesExamples: Bool { examples.count < Self.maxExamples }

  fileprivate mutating func count(_ change: OutcomeComparison.Change) {
    switch change {
    case .added: added += 1
    case .removed: removed += 1
    case .different: different += 1
    }
  }

  fileprivate mutating func add(
    _ change: OutcomeComparison.Change, of outcomes: OutcomePair, _ event: Event, _ index: Int
  ) {
    count(change)
    guard takesExamples else { return }
    examples.append(
      OutcomeComparison.Example(
        eventIndex: index, eventID: event.id, change: change, differences: outcomes.differences))
  }
}
