import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import Testing

/// Values that the platform drops although something went wrong.
@Suite struct LostOutputTests {
  @Test(arguments: [
    "error({a: 1})", "error(null)", "halt", "halt_error", "inputs.service", "error",
  ])
  func areReportedAndFailInStrictMode(expression: String) throws {
    let lenient = try #require(evaluated(expression, .lenient))
    #expect(lenient.status == .fired)
    #expect(lenient.payload?["body"] == ["kept": 1])
    #expect(lenient.diagnostics.map(\.code.id) == ["E001"])
    #expect(try #require(evaluated(expression, .strict)).status == .failed)
  }

  @Test func noOutputAloneIsNoError() throws {
    let outcome = try #require(evaluated("empty", .strict))
    #expect(outcome.status == .fired)
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func triggerDataIsCompleted() throws {
    let outcome = try #require(
      evaluated(".trigger.by.user.email, .run.id", .lenient, user: ["email": "i@x"], wrapped: true))
    #expect(outcome.payload?["body"] == ["kept": 1, "lost": "i@x"])
  }

  private func evaluated(
    _ expression: String, _ mode: EvaluationContext.Mode, user: JSONValue? = nil,
    wrapped: Bool = false
  ) -> Outcome? {
    let text = """
      {"identifier": "a", "trigger": {"type": "automation", "event":
        {"type": "RUN_CREATED", "actionIdentifier": "make"}},
       "invocationMethod": {"type": "WEBHOOK", "url": "https://a.io",
        "body": {"lost": "{{ \(expression) }}", "kept": 1}}}
      """
    let (definitions, _) = DefinitionFile.read(SourceFile(path: "a.json", text: text))
    let context = EvaluationContext(now: .epoch, mode: mode, user: user)
    var evaluator = Evaluator(Catalog(definitions), context: context)
    let event: JSONValue = [
      "action": "CREATE", "resourceType": "run", "context": ["action": ["identifier": "make"]],
    ]
    return evaluator.evaluate(Event(wrapped ? ["event": event] : event)).first
  }
}
