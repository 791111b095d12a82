import AutomationChecks
import AutomationDefinitions
import JQ
import JSONValues
import SourceDiagnostics
import Testing

@testable import AutomationEngine

/// Holds what is written by plans against the outcomes of the same definitions and events.
struct PlannedLines {
  /// How many lines were written by plans.
  private(set) var written = 0

  /// How many definitions were skipped by plans.
  private(set) var skipped = 0

  /// The definitions that took the long way, each as often as it did.
  private(set) var departures: [String] = []

  /// Evaluates definitions on the texts of events, by plans and without.
  static func comparing(
    _ definitions: [Definition], on texts: [String], engine: JQEngine = .native,
    context: EvaluationContext = ReplayText.context, subject: EffectPlanner.Subject = .effect
  ) throws -> PlannedLines {
    let catalog = Catalog(
      definitions, delimiters: .detected, engine: engine, planning: subject)
    var evaluator = Evaluator(catalog, context: context)
    var lines = PlannedLines()
    for text in texts {
      let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
      guard let event = evaluator.read(bytes, 0..<text.utf8.count) else { continue }
      for place in event.places {
        var line: [UInt8] = []
        let ending = evaluator.write(definitionAt: place, for: event, to: &line)
        let outcome = evaluator.outcome(
          ofDefinitionAt: place, for: evaluator.event(event), event, index: 0)
        let text = String(decoding: line, as: UTF8.self)
        lines.compare(ending, text, with: outcome, subject)
      }
    }
    return lines
  }

  private mutating func compare(
    _ ending: PlannedEnding, _ line: String, with outcome: Outcome,
    _ subject: EffectPlanner.Subject
  ) {
    let codes = outcome.diagnostics.map(\.code)
    switch ending {
    case .departed:
      departures.append(outcome.definition)
      #expect(line.isEmpty)
    case .skipped:
      skipped += 1
      #expect(outcome.reason?.code == .condition)
      #expect(codes.isEmpty, "\(outcome.definition)")
    case .fired(let missingBlueprint):
      written += 1
      switch subject {
      case .payload:
        #expect(outcome.status != .skipped)
        #expect(line == (outcome.payload?.jsonText ?? "") + "\n")
      case .effect:
        #expect(outcome.status == .fired)
        #expect(line == (outcome.effect?.json.jsonText ?? "") + "\n")
        #expect(
          codes == (missingBlueprint ? [.unknownBlueprint] : []),
          "\(outcome.definition): \(outcome.diagnostics.map(\.message))")
      }
    }
  }
}
