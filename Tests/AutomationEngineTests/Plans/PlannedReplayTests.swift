import AutomationDefinitions
import JQ
import JSONValues
import SourceDiagnostics
import Testing

@testable import AutomationEngine

/// A replay writes and counts the same by plans as by outcomes.
@Suite struct PlannedReplayTests {
  /// What a replay writes, and what it counts.
  private static func replay(
    _ text: String, on events: [String], _ context: EvaluationContext, byPlans: Bool
  ) throws -> [String] {
    let catalog = Catalog(PlanTexts.definitions(text), plansEffects: byPlans)
    var replayer = Replayer(
      catalog, context: context, emitting: .effects, onlyFired: false, showsSecrets: false)
    var output: [UInt8] = []
    for (index, event) in events.enumerated() {
      let bytes = Array(event.utf8) + [UInt8](repeating: 0, count: 64)
      try replayer.replay(bytes, 0..<event.utf8.count, index: index, to: &output)
    }
    let tally = replayer.tally
    let counts = tally.definitions.map {
      "\($0.identifier) \($0.fired) \($0.skippedByCondition) \($0.failed)"
    }
    let findings = tally.findings.map { "\($0.code.id) \($0.count) \($0.errorCount)" }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
      + counts + findings
  }

  @Test(arguments: [EvaluationContext.Mode.lenient, .strict], [false, true])
  func writesAndCountsTheSame(mode: EvaluationContext.Mode, isSigned: Bool) throws {
    var context = ReplayText.context
    context.mode = mode
    if isSigned { context.signer = Signer(secret: [1, 2, 3]) }
    let text = PlanTexts.upserts + "\n" + PlanTexts.requests
    let events = PlanTexts.events(60, seed: 7)
    let planned = try Self.replay(text, on: events, context, byPlans: true)
    let expected = try Self.replay(text, on: events, context, byPlans: false)
    for (line, wanted) in zip(planned, expected) { #expect(line == wanted) }
    #expect(planned.count == expected.count)
    #expect(planned.contains { $0.hasPrefix("E301 ") })
  }

  @Test func secretsAreHiddenWhereTheyAreGiven() throws {
    var context = ReplayText.context
    context.secrets = Secrets(JSONObject([("TOKEN", "sesame")]))
    let text = PlanTexts.requests.replacing(
      "b: [1.0,", with: "secret: '{{ .secrets.TOKEN }}', b: [1.0,")
    let events = PlanTexts.events(10, seed: 8)
    let planned = try Self.replay(text, on: events, context, byPlans: true)
    #expect(try planned == Self.replay(text, on: events, context, byPlans: false))
    #expect(planned.contains { $0.contains("***") })
    #expect(!planned.contains { $0.contains("sesame") })
  }
}
