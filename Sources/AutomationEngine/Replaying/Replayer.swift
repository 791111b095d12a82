internal import JSONValues

/// Evaluates a stream of events on one thread and writes what they do as lines of JSON.
public struct Replayer: ~Copyable {
  private var evaluator: Evaluator
  private let emission: Emission
  private let onlyFired: Bool
  private let showsSecrets: Bool
  private var counts: ReplayTally

  /// Whether effects may be written without outcomes being made: nothing in them is to be hidden.
  private let mayWriteEffects: Bool

  /// The time of expressions is measured at one event of so many: a prime, since streams repeat
  /// themselves in rounder numbers.
  private static let samplingInterval = 61

  /// It is measured at so many events at the beginning, too, so that short streams tell of it.
  private static let sampledFirst = 64

  /// Creates a replayer; a catalog serves any number of them at once.
  ///
  /// `onlyFired` leaves out the outcomes that are skipped.
  public init(
    _ catalog: Catalog, context: EvaluationContext, emitting emission: Emission,
    onlyFired: Bool, showsSecrets: Bool
  ) {
    var context = context
    if emission == .effects { context.detail = .result }
    evaluator = Evaluator(catalog, context: context)
    self.emission = emission
    mayWriteEffects = emission == .effects && (showsSecrets || context.secrets.isEmpty)
    self.onlyFired = onlyFired
    self.showsSecrets = showsSecrets
    counts = ReplayTally(catalog)
  }

  /// Evaluates the event in a range of bytes and appends its lines.
  ///
  /// `index` is the event's place in its stream.
  /// Cost: microseconds where 64 bytes of the array stand behind the range, else tens of them.
  public mutating func replay(
    _ bytes: borrowing [UInt8], _ range: Range<Int>, index: Int, to output: inout [UInt8]
  ) throws(EventFault) {
    evaluator.measuresTime =
      counts.events < Self.sampledFirst || index.isMultiple(of: Self.samplingInterval)
    if let event = evaluator.read(bytes, range) {
      replay(event, index: index, to: &output)
      return
    }
    for event in try Event.events(in: bytes, range) {
      let outcomes = evaluator.evaluate(event, index: index)
      counts.countEvent(isTimed: evaluator.measuresTime)
      for (place, outcome) in outcomes.enumerated() { add(outcome, at: place, to: &output) }
    }
  }

  private mutating func replay(_ event: StreamedEvent, index: Int, to output: inout [UInt8]) {
    counts.countEvent(isTimed: evaluator.measuresTime)
    guard emission == .effects || onlyFired else {
      let value = evaluator.event(event)
      for place in counts.definitions.indices {
        let outcome = evaluator.outcome(ofDefinitionAt: place, for: value, event, index: index)
        add(outcome, at: place, to: &output)
      }
      return
    }
    var value: Event?
    for place in event.places {
      if mayWriteEffects {
        let ending = evaluator.write(definitionAt: place, for: event, to: &output)
        if ending.isKnown {
          counts.add(ending, at: place)
          continue
        }
      }
      let known = value ?? evaluator.event(event)
      value = known
      let outcome = evaluator.outcome(ofDefinitionAt: place, for: known, event, index: index)
      add(outcome, at: place, to: &output)
    }
  }

  private mutating func add(_ outcome: Outcome, at place: Int, to output: inout [UInt8]) {
    counts.add(outcome, at: place)
    write(outcome, to: &output)
  }

  /// What happened so far.
  public var tally: ReplayTally {
    var tally = counts
    tally.times = evaluator.times
    return tally
  }

  private func write(_ outcome: Outcome, to output: inout [UInt8]) {
    switch emission {
    case .outcomes:
      guard outcome.status != .skipped || !onlyFired else { return }
      write(outcome.json(showingSecrets: showsSecrets), to: &output)
    case .effects:
      guard let effect = outcome.effect else { return }
      write(showsSecrets ? effect.json : outcome.redactor.value(effect.json), to: &output)
    }
  }

  private func write(_ value: JSONValue, to output: inout [UInt8]) {
    output += JSONWriter().bytes(of: value)
    output.append(UInt8(ascii: "\n"))
  }
}
