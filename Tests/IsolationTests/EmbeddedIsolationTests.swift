import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import Testing

/// Isolation as an embedding program asks for it.
@Suite struct EmbeddedIsolationTests {
  private static let event = Event([
    "action": "UPDATE", "resourceType": "entity", "context": ["blueprintIdentifier": "service"],
    "diff": ["before": nil, "after": ["identifier": "a", "n": 2]],
  ])

  private static func catalog(_ templates: [String]) -> Catalog {
    Catalog(
      templates.enumerated().flatMap { number, template in
        let text = JSONValue.object([
          "identifier": .string("definition_\(number)"),
          "trigger": [
            "type": "automation",
            "event": ["type": "ENTITY_UPDATED", "blueprintIdentifier": "service"],
          ],
          "invocationMethod": [
            "type": "WEBHOOK", "url": "https://a.example",
            "body": ["value": .string("{{ \(template) }}")],
          ],
        ]).jsonText
        return DefinitionFile.read(SourceFile(path: "automation.json", text: text)).definitions
      })
  }

  private static func context(_ limits: EvaluationLimits) throws -> EvaluationContext {
    var context = EvaluationContext(now: .epoch)
    context.limits = limits
    context.isolation = try .workers(program: IsolatedExpressions.program)
    return context
  }

  /// The value of each outcome, or the codes of what was found.
  private static func answers(_ outcomes: [Outcome]) -> [String] {
    outcomes.map { outcome in
      outcome.status == .fired
        ? outcome.payload?["body"]?["value"]?.jsonText ?? ""
        : outcome.diagnostics.map(\.code.id).joined(separator: " ")
    }
  }

  @Test func aProgramThatOffersNoWorkerIsTold() {
    #expect(throws: IsolationError.noWorker) { try Isolation.workers() }
    #expect(IsolationError.noWorker.description.contains("Worker.workIfAsked()"))
  }

  @Test func eachLimitHasItsOwnFinding() throws {
    let catalog = Self.catalog([
      ".event.diff.after.n", "until(false; .)", "def f: 1 + f; f",
      "\"abc\" | .[{start: nan, end: 2}]",
      "reduce range(50) as $i (1; [.])", "\"x\" * 5000", "[.event.diff.after.n | tostring]",
    ])
    var evaluator = Evaluator(
      catalog,
      context: try Self.context(
        EvaluationLimits(
          time: .milliseconds(700), memory: 32 << 20, payloadSize: 4000, depth: 40)))
    #expect(
      Self.answers(evaluator.evaluate(Self.event))
        == ["2", "E501", "E502", "E504", "E503", "E507", "[\"2\"]"])
  }

  @Test func evaluatorsShareWhatWasGivenUp() throws {
    let catalog = Self.catalog(["until(.event.diff.after.n > 100; .)", "[.event.diff.after.n]"])
    let context = try Self.context(EvaluationLimits(time: .milliseconds(200)))
    for number in 1...5 {
      var evaluator = Evaluator(catalog, context: context)
      let event = Event([
        "action": "UPDATE", "resourceType": "entity",
        "context": ["blueprintIdentifier": "service"],
        "diff": ["before": nil, "after": ["n": .number(Double(number))]],
      ])
      let expected = number <= 3 ? "E501" : "E505"
      #expect(Self.answers(evaluator.evaluate(event)) == [expected, "[\(number)]"])
    }
  }

  @Test func aPayloadIsMeasuredAsJSON() throws {
    let catalog = Self.catalog(["\"\\u001f\" * 1000", "\"x\" * 1000"])
    var context = EvaluationContext(now: .epoch)
    context.limits.payloadSize = 2000
    var evaluator = Evaluator(catalog, context: context)
    let answers = Self.answers(evaluator.evaluate(Self.event))
    #expect(answers[0] == "E507")
    #expect(answers[1].count == 1002)
  }
}
