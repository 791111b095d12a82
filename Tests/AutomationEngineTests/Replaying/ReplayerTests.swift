import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import Testing

@Suite struct ReplayerTests {
  // Made anew each time, since leak checkers do not see through a catalog in a global.
  private static func catalog() -> Catalog {
    Catalog(
      ReplayText.definitions(
        ReplayText.automation("low", below: 2)
          + ReplayText.automation("high", below: 4, body: "{{ .event.id | tonumber }}")))
  }

  private static let events = [
    ReplayText.event("a", tier: 1), ReplayText.event("7", tier: 3),
    ReplayText.event("c", tier: 5), ReplayText.event("d", tier: 1, blueprint: "team"),
    #"{"event": \#(ReplayText.event("e", tier: 0)), "run": {"id": "r_e"}}"#,
  ]

  /// Replays some texts, each surrounded by others; gives the lines and the tally.
  private static func replay(
    _ texts: [String], emitting emission: Emission = .outcomes, onlyFired: Bool = false,
    mode: EvaluationContext.Mode = .lenient
  ) throws -> (lines: [Substring], tally: ReplayTally) {
    var context = ReplayText.context
    context.mode = mode
    var replayer = Replayer(
      catalog(), context: context, emitting: emission, onlyFired: onlyFired, showsSecrets: false)
    var output: [UInt8] = []
    for (index, text) in texts.enumerated() {
      let bytes = Array("x\(text)x".utf8) + [UInt8](repeating: 0, count: 64)
      try replayer.replay(bytes, 1..<1 + text.utf8.count, index: index, to: &output)
    }
    #expect(output.isEmpty || output.last == UInt8(ascii: "\n"))
    return (String(decoding: output, as: UTF8.self).split(separator: "\n"), replayer.tally)
  }

  @Test func writesEachOutcomeAsRunTellsIt() throws {
    var evaluator = Evaluator(Self.catalog(), context: ReplayText.context)
    let expected = try Self.events.enumerated().flatMap { index, text in
      let event = Event(try JSONValue(parsing: text))
      return evaluator.evaluate(event, index: index).map { $0.json().jsonText }
    }
    #expect(expected.count == 10)
    #expect(try Self.replay(Self.events).lines.map(String.init) == expected)
  }

  @Test func leavesOutWhatIsSkipped() throws {
    let lines = try Self.replay(Self.events, onlyFired: true).lines
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.contains(#""status":"fired""#) })
  }

  @Test func writesEffectsOfWhatFires() throws {
    let lines = try Self.replay(Self.events, emitting: .effects).lines
    let bodies = try lines.map { try JSONValue(parsing: String($0))["body"]?["id"] }
    #expect(bodies == ["a", .null, 7, "e", .null])
  }

  @Test func talliesWhatHappens() throws {
    let tally = try Self.replay(Self.events).tally
    #expect(tally.events == 5)
    let (low, high) = (tally.definitions[0], tally.definitions[1])
    #expect(
      [low.fired, tally.skippedByTrigger(low), low.skippedByCondition, low.failed] == [2, 1, 2, 0])
    #expect([high.fired, tally.skippedByTrigger(high), high.skippedByCondition] == [3, 1, 1])
    #expect(tally.findings.map { "\($0.code.id) \($0.count) \($0.errorCount)" } == ["E001 2 0"])
    #expect(!tally.isFaulty)
  }

  @Test func failsWhatIsStrict() throws {
    let tally = try Self.replay(Self.events, mode: .strict).tally
    #expect(tally.definitions.map(\.failed) == [0, 2])
    #expect(tally.findings.map(\.errorCount) == [2])
    #expect(tally.isFaulty)
  }

  @Test func addsTalliesUp() throws {
    var sum = try Self.replay(Array(Self.events[..<2])).tally
    sum += try Self.replay(Array(Self.events[2...])).tally
    let whole = try Self.replay(Self.events).tally
    #expect(sum.events == whole.events)
    #expect(sum.definitions.map(\.fired) == whole.definitions.map(\.fired))
    #expect(sum.findings.map(\.count) == whole.findings.map(\.count))
    let texts = sum.slowest(9, of: Self.catalog()).map(\.text)
    #expect(Set(texts) == Set(whole.slowest(9, of: Self.catalog()).map(\.text)))
    #expect(texts.count == 4)
  }

  @Test func tellsWhereSlowExpressionsStand() throws {
    let slowest = try Self.replay(Self.events).tally.slowest(9, of: Self.catalog())
    #expect(slowest.allSatisfy { $0.mean > .zero && $0.total >= $0.mean })
    let places = slowest.map { "\($0.span.start.line) \($0.text)" }.sorted()
    #expect(places == ["11 .tier < 4", "12 .event.id | tonumber", "5 .tier < 2", "6 .event.id"])
    // An evaluation that waits for libjq's compiler is not counted.
    #expect(slowest.allSatisfy { (1...4).contains($0.count) })
  }

  @Test func readsSeveralEventsOfAnExport() throws {
    let text = #"{"audits": [\#(Self.events[0]), \#(Self.events[1])]}"#
    #expect(try Self.replay([text]).tally.events == 2)
  }

  @Test(arguments: [
    (#"{"a": tru}"#, "unknown word; JSON has `true`, `false` and `null` @ 6..<9"),
    (#"{"action": "CREATE"}"#, "no event"), ("7", "no event"),
    ("", "the text ends where a value is expected @ 0..<0"),
  ])
  func refusesWhatIsNoEvent(_ text: String, _ expected: String) throws {
    let error = #expect(throws: EventFault.self) { try Self.replay([text]) }
    switch try #require(error) {
    case .notJSON(let fault): #expect("\(fault) @ \(fault.range)" == expected)
    case .noEvent: #expect(expected == "no event")
    }
  }
}
