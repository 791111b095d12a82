import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct EvaluationTraceTests {
  @Test func isMadeOnlyWhenAskedFor() throws {
    #expect(try explained(detail: .result).trace == nil)
    #expect(try explained(detail: .conditions).trace == nil)
    #expect(try explained(detail: .trace).trace != nil)
  }

  @Test(arguments: [
    ("and", EvaluationContext.Detail.result, EvaluationContext.Mode.lenient, 2),
    ("and", .conditions, .lenient, 3), ("and", .trace, .lenient, 3), ("and", .result, .strict, 3),
    ("or", .result, .lenient, 1), ("or", .conditions, .lenient, 3),
  ])
  func evaluatesAsFewExpressionsAsDecide(
    combinator: String, detail: EvaluationContext.Detail, mode: EvaluationContext.Mode, count: Int
  ) throws {
    let outcome = try explained(
      condition: [#".action == "UPDATE""#, ".x == 1", ".y == 2"], combinator: combinator,
      detail: detail, mode: mode)
    #expect(outcome.conditions.count == count)
    #expect(outcome.status == (combinator == "or" ? .fired : .skipped))
    #expect(outcome.conditions.contains { !$0.reads.isEmpty } == (detail > .result))
  }

  @Test func holdsWhatTheDefinitionDoesWithoutIt() throws {
    let body = #"{a: "{{ .event.action | shout }}", b: "{{ .event.diff.after.title }}"}"#
    let plain = try explained(condition: [".diff"], body: body, detail: .conditions)
    let traced = try explained(condition: [".diff"], body: body)
    #expect(plain.payload == traced.payload)
    #expect(plain.findings == traced.findings)
    #expect(traced.trace?.templates.map(\.isErrorSwallowed) == [true, false])
  }

  @Test func tellsWhereTemplatesStandInThePayload() throws {
    let outcome = try explained(
      body: """
        {"{{ .event.action }}": ["{{ .run.id }}", {b c: "x{{ 1 }}"}],
          "{{ spreadValue() }}": {d: "{{ 2 }}"}}
        """)
    let told = outcome.trace?.templates.map { "\($0.role.rawValue) \($0.path)" }
    #expect(
      told == [
        "key .body", "value .body.UPDATE[0]", #"text .body.UPDATE[1]["b c"]"#, "value .body.d",
      ])
  }

  @Test func tellsWhichPairsAreDropped() throws {
    let outcome = try explained(
      body: """
        {"{{ .x }}": 1, "{{ empty }}": 2, "{{ \\"\\" }}": 3, e: "{{ empty }}", f: "{{ .event.x }}"}
        """)
    let told = outcome.trace?.dropped.map { "\($0.path) \($0.key): \($0.reason.rawValue)" }
    #expect(
      told == [
        ".body {{ .x }}: the key is null", ".body {{ empty }}: the key has no output",
        #".body {{ "" }}: the key is empty"#, ".body.e e: the value has no output",
      ])
    #expect(outcome.payload?["body"] == ["f": nil])
  }

  @Test func hidesSecretsAndWhatIsMadeOfThem() throws {
    let outcome = try explained(
      body: #"""
        {a: "{{ (.secrets.token | @base64) + 1 }}", b: "{{ .secrets.tokens }}",
         c: "{{ [.secrets.token | explode | reverse | implode] | first | length }}"}
        """#, secrets: ["token": "tok_9f8e7d6c"])
    let text = outcome.json()["trace"]?.jsonText ?? ""
    #expect(text.contains("***"))
    for secret in ["tok_9f8e7d6c", "dG9rXzlmOGU3ZDZj", "c6d7e8f9_kot"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.contains(#""suggestion":".secrets.token""#))
  }

  @Test func tellsOfAPayloadThatCannotBeRendered() throws {
    let outcome = try explained(body: #"{a: "{{ .run.id }}", "{{ 1 }}": 2}"#)
    #expect(outcome.status == .failed)
    #expect(
      outcome.trace?.templates.map(\.expression.oneLine) == [
        #".run.id = "r_0000000000000000""#, "1 = 1",
      ])
  }
}
