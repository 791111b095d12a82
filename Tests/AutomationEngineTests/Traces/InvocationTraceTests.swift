import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct InvocationTraceTests {
  private static let action = """
    identifier: a
    trigger:
      type: self-service
      operation: DAY-2
      blueprintIdentifier: service
      userInputs:
        properties:
          size: {type: number}
          mode: {type: string, default: fast}
          owner: {type: string, default: {jqQuery: .entity.identifier}}
          note: {type: string}
          token: {type: string, encryption: aes256-gcm}
      condition:
        type: SEARCH
        combinator: or
        rules: [{property: tier, operator: ">", value: 1}, {property: tier, operator: "=", value: 1}]
    invocationMethod: {type: WEBHOOK, url: 'https://a.io', body: {size: "{{ .inputs.size }}"}}
    """

  private static func outcome(entity: JSONValue?) throws -> Outcome {
    var evaluator = Evaluator(
      Catalog([.action(try readAction(action))]),
      context: EvaluationContext(now: .epoch, detail: .trace))
    let invocation = Invocation(inputs: ["size": 3, "token": "t0ps3cret"], entity: entity)
    let outcome = evaluator.invoke("a", invocation)
    return try #require(outcome)
  }

  @Test func tellsWhereInputsComeFrom() throws {
    let outcome = try Self.outcome(entity: ["identifier": "checkout", "properties": ["tier": 1]])
    let inputs = outcome.trace?.inputs ?? []
    #expect(
      inputs.map { "\($0.name) \($0.value?.jsonText ?? "-") \($0.origin.rawValue)" } == [
        "size 3 given", #"mode "fast" default"#, #"owner "checkout" jq default"#, "note - absent",
        #"token "t0ps3cret" given"#,
      ])
    #expect(inputs.compactMap(\.span?.excerpt) == ["size", "mode", "owner", "note", "token"])
    let shown = outcome.json()["trace"]?["inputs"]?.arrayValue?.last
    #expect(shown == ["name": "token", "value": "***", "origin": "given"])
  }

  @Test func tellsWhatBecameOfTheRules() throws {
    let outcome = try Self.outcome(entity: ["identifier": "checkout", "properties": ["tier": 1]])
    #expect(outcome.trace?.search?.comparisons.map(\.verdict) == [.failed, .held])
    #expect(outcome.trace?.templates.map(\.path) == [".body.size"])
  }

  @Test func tellsNothingOfRulesThatCannotBeAsked() throws {
    let outcome = try Self.outcome(entity: nil)
    #expect(outcome.trace?.search == nil)
    #expect(outcome.conditions.map(\.isUnknown) == [true, true])
  }
}
