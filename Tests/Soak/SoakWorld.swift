import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import Synchronization

/// Random definitions and events, and what is right for each.
final class SoakWorld: Sendable {
  let catalog: Catalog
  let context: EvaluationContext
  private let events: [Event]

  /// What each definition does for each event, as JSON; `nil` where it must be stopped.
  private let expected: [[String?]]
  private let next = Atomic<Int>(0)

  /// How often each turn was answered; a turn is one evaluation of one event.
  private let answered = Mutex<[Int: Int]>([:])
  private let reported = Mutex<[String]>([])

  private static let definitionCount = 24
  private static let hostileCount = 5
  private static let eventCount = 200

  var definitionCount: Int { catalog.count }

  init(seed: UInt64) throws {
    var maker = SoakMaker(seed: seed)
    let sound = (0..<Self.definitionCount).map { maker.definition($0, isHostile: false) }
    let hostile = (0..<Self.hostileCount).map { maker.definition(100 + $0, isHostile: true) }
    events = (0..<Self.eventCount).map { maker.event($0) }
    context = EvaluationContext(now: .epoch)

    let definitions = try (sound + hostile).map(Self.read)
    catalog = Catalog(definitions)
    // What is trusted is evaluated in this process, once, to know what is right.
    let trusted = Catalog(Array(definitions.prefix(sound.count)))
    var evaluator = Evaluator(trusted, context: context)
    expected = events.enumerated().map { index, event in
      let outcomes = evaluator.evaluate(event, index: index)
      return outcomes.map { $0.json().jsonText } + hostile.map { _ in nil }
    }
  }

  private static func read(_ text: String) throws -> Definition {
    let (definitions, findings) = DefinitionFile.read(SourceFile(path: "soak.json", text: text))
    guard let definition = definitions.first else {
      throw UnreadableDefinition(text: text, findings: findings.map(\.message))
    }
    return definition
  }

  /// A definition that was made cannot be read.
  private struct UnreadableDefinition: Error {
    let text: String
    let findings: [String]
  }

  /// Evaluates the event whose turn it is, and judges what comes of it.
  func evaluateNext(with evaluator: inout Evaluator) -> SoakTally {
    let turn = next.add(1, ordering: .relaxed).oldValue
    let index = turn % events.count
    let outcomes = evaluator.evaluate(events[index], index: index)
    answered.withLock { $0[turn, default: 0] += 1 }
    var tally = SoakTally()
    tally.events = 1
    tally.outcomes = outcomes.count
    if outcomes.count != catalog.count { tally.faults += 1 }
    for (outcome, expected) in zip(outcomes, expected[index]) {
      guard let expected else {
        let code = outcome.diagnostics.map(\.code.id).first { $0.hasPrefix("E50") }
        if outcome.status == .failed, let code {
          tally.stops[code, default: 0] += 1
        } else {
          tally.faults += 1
          note("\(outcome.definition) was not stopped")
        }
        continue
      }
      let given = outcome.json().jsonText
      if given != expected {
        tally.faults += 1
        note("expected \(expected)\n   found \(given)")
      }
    }
    return tally
  }

  private func note(_ fault: String) {
    reported.withLock { if $0.count < 5 { $0.append(fault) } }
  }

  /// Prints the first faults.
  func report() { for fault in reported.withLock(\.self) { print(fault) } }

  /// How many turns were not answered once.
  var missingOrRepeated: Int {
    answered.withLock { answered in
      (0..<next.load(ordering: .relaxed)).count { answered[$0] != 1 }
    }
  }
}
