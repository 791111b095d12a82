internal import JSONValues

/// Evaluates a stream of events on two sets of definitions, on one thread, and tells what differs.
public struct OutcomeComparer: ~Copyable {
  private let pairs: [ComparedDefinitions.Pair]
  private var before: Evaluator
  private var after: Evaluator

  /// What differs so far.
  public private(set) var comparison: OutcomeComparison

  /// Creates a comparer; compared definitions serve any number of them at once.
  public init(_ compared: ComparedDefinitions, context: EvaluationContext) {
    var context = context
    context.detail = .result
    pairs = compared.pairs
    before = Evaluator(compared.before, context: context)
    after = Evaluator(compared.after, context: context)
    comparison = OutcomeComparison(compared)
  }

  /// Evaluates the event in a range of bytes on both sets.
  ///
  /// `index` is the event's place in its stream.
  public mutating func compare(
    _ bytes: borrowing [UInt8], _ range: Range<Int>, index: Int
  ) throws(EventFault) {
    for event in try Event.events(in: bytes, range) {
      comparison.events += 1
      let (old, new) = (before.evaluate(event, index: index), after.evaluate(event, index: index))
      for (place, pair) in pairs.enumerated() {
        let outcomes = OutcomePair(
          before: pair.before.map { old[$0] }, after: pair.after.map { new[$0] })
        if let change = outcomes.change {
          comparison.definitions[place].add(change, of: outcomes, event, index)
        }
      }
    }
  }
}

extension OutcomeComparison.Definition {
  fileprivate mutating func add(
    _ change: OutcomeComparison.Change, of outcomes: OutcomePair, _ event: Event, _ index: Int
  ) {
    switch change {
    case .added: added += 1
    case .removed: removed += 1
    case .different: different += 1
    }
    guard examples.count < Self.maxExamples else { return }
    examples.append(
      OutcomeComparison.Example(
        eventIndex: index, eventID: event.id, change: change, differences: outcomes.differences))
  }
}

/// What a definition did and does for an event; `nil` where there is no such definition.
private struct OutcomePair {
  let before: Outcome?
  let after: Outcome?

  /// What became of the outcome; `nil` when it is the same.
  var change: OutcomeComparison.Change? {
    switch (before.happens, after.happens) {
    case (false, true): .added
    case (true, false): .removed
    case (true, true): isSame ? nil : .different
    // Where there is no definition, that nothing happens is no news.
    case (false, false):
      before == nil || after == nil || before?.reason?.code == after?.reason?.code
        ? nil : .different
    }
  }

  private var isSame: Bool {
    before?.status == after?.status && before?.reason?.code == after?.reason?.code
      && before?.payload == after?.payload && before?.effect?.json == after?.effect?.json
  }

  /// Where the outcomes differ, with secrets hidden.
  var differences: [JSONDifference] {
    // An effect is made of the payload, and what differs there would be told twice.
    let showsPayload = before?.effect?.json == after?.effect?.json
    let differences = JSONDifference.between(
      Self.json(before, showsPayload), Self.json(after, showsPayload))
    return differences.map { difference in
      JSONDifference(
        path: hidden(difference.path),
        ours: difference.ours.map { before?.redactor.value($0) ?? $0 },
        theirs: difference.theirs.map { after?.redactor.value($0) ?? $0 })
    }
  }

  private func hidden(_ path: String) -> String {
    let text = before?.redactor.text(path) ?? path
    return after?.redactor.text(text) ?? text
  }

  private static func json(_ outcome: Outcome?, _ showsPayload: Bool) -> JSONValue {
    guard let outcome else { return [:] }
    var object = JSONObject([("status", .string(outcome.status.rawValue))])
    object["reason"] = outcome.reason.map { .string($0.code.rawValue) }
    if showsPayload { object["payload"] = outcome.payload }
    object["effect"] = outcome.effect?.json
    return .object(object)
  }
}

extension Outcome? {
  /// Whether anything happens.
  fileprivate var happens: Bool { map { $0.status != .skipped } ?? false }
}
