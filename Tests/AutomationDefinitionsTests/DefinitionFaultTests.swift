import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

/// Faults in definitions, each with the place where it is reported.
@Suite struct DefinitionFaultTests {
  private let invocation = #""invocationMethod": {"type": "KAFKA"}"#

  private func check(
    _ code: String, _ text: String, help: String? = nil, count: Int = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(text)
    let (definitions, diagnostics) = DefinitionFile.read(marked.file("a.json"))
    let places = diagnostics.compactMap { $0.span?.range.lowerBound }
    #expect(places == places.sorted(), sourceLocation: sourceLocation)
    let all = diagnostics.map { "\($0.summary) \($0.message)" }.joined(separator: "; ")
    #expect(
      diagnostics.contains { $0.summary == "\(code)@\(marked[1])" }, "\(all)",
      sourceLocation: sourceLocation)
    if let help {
      #expect(diagnostics.contains { $0.help == help }, "\(all)", sourceLocation: sourceLocation)
    }
    #expect(definitions.count == count, sourceLocation: sourceLocation)
  }

  private func automation(_ trigger: String, _ more: String = "") -> String {
    #"{"identifier": "a", "trigger": {"type": "automation", \#(trigger)}, \#(invocation)\#(more)}"#
  }

  private func action(_ trigger: String, _ more: String = "") -> String {
    #"{"identifier": "a", "trigger": {"type": "self-service", \#(trigger)}, \#(invocation)\#(more)}"#
  }

  private func invoking(_ method: String) -> String {
    #"""
    {"identifier": "a", "trigger": {"type": "automation",
     "event": {"type": "RUN_CREATED", "actionIdentifier": "x"}}, "invocationMethod": \#(method)}
    """#
  }

  private let event = #""event": {"type": "ENTITY_CREATED", "blueprintIdentifier": "b"}"#
  private let create = #""operation": "CREATE", "userInputs": {"properties": {}}"#

  @Test func reportsTheTopLevel() {
    check("A001", #"1️⃣{"identifier": "a", "trigger": {"type": "automation", \#(event)}}"#, count: 0)
    check(
      "A004", #"{"identifier": "a", 1️⃣"trigers": {}, \#(invocation)}"#,
      help: "did you mean `trigger`?", count: 0)
    check("A004", automation(event, #", 1️⃣"foo": 1"#))
    check("A002", automation(event, #", "title": 1️⃣1"#))
    check("A002", automation(event, #", "publish": 1️⃣"true""#))
    check("A003", automation(event, #", "requiredApproval": {"type": 1️⃣"SOME"}"#))
    check("A007", automation(event).replacing(#""a""#, with: #"1️⃣"a b""#))
    check("A007", automation(event).replacing(#""a""#, with: #"1️⃣"..""#))
  }

  @Test func namesKeysAndValuesOfWrongTypes() {
    func check(
      _ text: String, _ message: String, help: String? = nil,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let diagnostics = DefinitionFile.read(SourceFile(path: "a.json", text: text)).diagnostics
      #expect(diagnostics.map(\.message) == [message], sourceLocation: sourceLocation)
      #expect(diagnostics.first?.help == help, sourceLocation: sourceLocation)
    }
    check(
      automation(event, #", "publish": "true""#),
      #"`publish` is the string `"true"`, expected a boolean"#, help: "leave out the quotes")
    check(
      automation(event, #", "publish": "yes""#),
      #"`publish` is the string `"yes"`, expected a boolean"#, help: "write `true`")
    check(
      automation(event, #", "title": 1"#), "`title` is the number `1`, expected a string",
      help: "put it in quotes")
    check(automation(event, #", "title": []"#), "`title` is an array, expected a string")
    check(
      automation(#"\#(event), "condition": {"type": "JQ", "expressions": ".a"}"#),
      #"`expressions` is the string `".a"`, expected an array"#,
      help: "put it into an array: `[…]`")
    check(
      automation(#"\#(event), "condition": {"type": "JQ", "expressions": [".a", true]}"#),
      "`expressions[1]` is the boolean `true`, expected a string", help: "put it in quotes")
    check(
      automation(#"\#(event), "condition": ".a""#),
      #"`condition` is the string `".a"`, expected an object"#)
    check(
      invoking(#"{"type": "WEBHOOK", "url": "x", "body": "{{ .inputs }}"}"#),
      #"`body` is the string `"{{ .inputs }}"`, expected an array or an object"#,
      help: #"put it under `"{{ spreadValue() }}"`"#)
    check(
      invoking(#"{"type": "WEBHOOK", "url": "x", "headers": "<< .inputs >>"}"#),
      #"`headers` is the string `"<< .inputs >>"`, expected an object"#,
      help: #"put it under `"<< spreadValue() >>"`"#)
    check(
      invoking(#"{"type": "WEBHOOK", "url": "x", "body": "a {{ .inputs }}"}"#),
      #"`body` is the string `"a {{ .inputs }}"`, expected an array or an object"#)
  }

  @Test(arguments: [
    (#""x""#, false), ("1", false), ("[]", false), ("{}", false), (#"{"type": "JQ"}"#, false),
    (#"{"type": "JQ", "expressions": ".a"}"#, false),
    (#"{"type": "JQ", "expressions": null}"#, false),
    (#"{"type": "JQ", "expressions": [".a", 1]}"#, false),
    (#"{"type": "JQ", "expressions": [".a"], "combinator": "xor"}"#, false),
    (#"{"type": "JQ", "expressions": [".a"], "combinator": 1}"#, false),
    (#"{"type": "SEARCH", "expressions": [".a"]}"#, false),
    (#"{"type": "JQ", "expressions": [".a"]}"#, true),
    (#"{"type": "JQ", "expressions": [], "combinator": "or"}"#, true),
    (#"{"type": "JQ", "expressions": [".a"], "combinator": null}"#, true),
    ("null", true),
  ])
  func tellsUnreadableConditions(condition: String, isReadable: Bool) throws {
    let text = automation("\(event), \"condition\": \(condition)")
    let (definitions, diagnostics) = DefinitionFile.read(SourceFile(path: "a.json", text: text))
    guard case .automation(let automation) = try #require(definitions.first) else { return }
    #expect(automation.isConditionReadable == isReadable)
    #expect((automation.condition != nil) == (isReadable && condition != "null"))
    #expect(diagnostics.isEmpty == isReadable)
  }

  @Test(arguments: [
    ("1", false), ("{}", false), (#"{"type": "SEARCH", "combinator": "and"}"#, false),
    (#"{"type": "SEARCH", "combinator": "xor", "rules": []}"#, false),
    (#"{"type": "SEARCH", "combinator": "and", "rules": [1]}"#, false),
    (#"{"type": "SEARCH", "combinator": "and", "rules": [{"property": "a"}]}"#, false),
    (
      #"{"type": "SEARCH", "combinator": "or", "rules": [{"combinator": "and", "rules": [{}]}]}"#,
      false
    ),
    (#"{"type": "SEARCH", "combinator": "and", "rules": []}"#, true), ("null", true),
    (
      #"{"type": "SEARCH", "combinator": "and", "rules": [{"property": "a", "operator": "isEmpty"}]}"#,
      true
    ),
  ])
  func tellsUnreadableConditionsOfActions(condition: String, isReadable: Bool) throws {
    let text = action(
      #"""
      "operation": "DAY-2", "blueprintIdentifier": "b", "userInputs": {"properties": {}},
      "condition": \#(condition)
      """#)
    let (definitions, _) = DefinitionFile.read(SourceFile(path: "a.json", text: text))
    guard case .action(let action) = try #require(definitions.first) else { return }
    #expect(action.isConditionReadable == isReadable)
  }

  @Test func acceptsKeysOfAnswers() {
    let text = automation(event, #", "id": "x", "createdAt": "t", "updatedBy": "u", "title": null"#)
    let (definitions, diagnostics) = DefinitionFile.read(SourceFile(path: "a.json", text: text))
    #expect(definitions.count == 1)
    #expect(diagnostics.isEmpty)
  }

  @Test func reportsTriggers() {
    check(
      "A003", automation("\"x\": 1").replacing("\"automation\"", with: "1️⃣\"automatic\""), count: 0)
    check("A001", #"{"identifier": "a", "trigger": 1️⃣{}, \#(invocation)}"#, count: 0)
    check(
      "A003", automation(#""event": {"type": 1️⃣"ENTITY_CREATD"}"#),
      help: "did you mean `ENTITY_CREATED`?", count: 0)
    check(
      "A003", automation(#""event": {"type": 1️⃣"TIMER_EXPIRED"}"#),
      help: "write `TIMER_PROPERTY_EXPIRED`", count: 0)
    check("A001", automation(#""event": 1️⃣{"type": "ENTITY_CREATED"}"#), count: 0)
    check(
      "A004",
      automation(#""event": {"type": "RUN_CREATED", "actionIdentifier": "x", 1️⃣"action": "y"}"#))
    check(
      "A004", automation(#""event": {"type": "ENTITY_CREATED", 1️⃣"blueprint": "b"}"#),
      help: "did you mean `blueprintIdentifier`?", count: 0)
    check(
      "A004", automation(#""event": {"type": "RUN_CREATED", 1️⃣"identifier": "b"}"#),
      help: "did you mean `actionIdentifier`?", count: 0)
    check("A002", automation(#"\#(event), "condition": {"type": "JQ", "expressions": 1️⃣"true"}"#))
    check(
      "A003", automation(#"\#(event), "condition": {"type": 1️⃣"SEARCH", "expressions": []}"#),
      help: "write `JQ` with `expressions`; search rules are for self-service actions")
    check(
      "A003",
      automation(
        #"\#(event), "condition": {"type": "JQ", "expressions": [], "combinator": 1️⃣"AND"}"#))
  }

  @Test func reportsActions() {
    check(
      "A003", action(#""operation": 1️⃣"UPDATE", "userInputs": {"properties": {}}"#),
      help: "write `DAY-2`", count: 0)
    check(
      "A001",
      #"{"identifier": "a", "trigger": 1️⃣{"type": "self-service", "operation": "CREATE"}, \#(invocation)}"#
    )
    check(
      "A008",
      action(#"\#(create), 1️⃣"condition": {"type": "SEARCH", "rules": [], "combinator": "and"}"#))
    check(
      "A008",
      action(
        #""operation": "DAY-2", "userInputs": {"properties": {}}, 1️⃣"condition": {"type": "SEARCH", "rules": [], "combinator": "and"}"#
      ))
    check("A009", action(#"\#(create), "actionCardButtonText": 1️⃣" Go""#))
    check(
      "A005",
      #"{"identifier": "a", 1️⃣"trigger": "CREATE", "userInputs": {"properties": {}}, \#(invocation)}"#
    )
  }

  @Test func reportsInputs() {
    func form(_ text: String) -> String {
      action(#""operation": "CREATE", "userInputs": \#(text)"#)
    }
    check("A001", form("1️⃣{}"))
    check("A003", form(#"{"properties": {"n": {"type": 1️⃣"integer"}}}"#), help: "write `number`")
    check("A003", form(#"{"properties": {"n": {"type": "string", "format": 1️⃣"entty"}}}"#))
    check("A002", form(#"{"properties": {"n": 1️⃣"string"}}"#))
    check("A007", form(#"{"properties": {1️⃣"a b": {"type": "string"}}}"#))
    check("A002", form(#"{"properties": {"n": {"type": "string", "visible": 1️⃣"yes"}}}"#))
    check("A008", form(#"{"properties": {}, "order": [], 1️⃣"steps": []}"#))
    check("A002", form(#"{"properties": {}, "required": 1️⃣true}"#))
  }

  @Test func reportsSearchRules() {
    func rule(_ text: String) -> String {
      action(
        #"""
        "operation": "DELETE", "blueprintIdentifier": "b", "userInputs": {"properties": {}},
        "condition": {"type": "SEARCH", "combinator": "and", "rules": [\#(text)]}
        """#)
    }
    check("A003", rule(#"{"property": "p", "operator": 1️⃣"==", "value": 1}"#), help: "write `=`")
    for (word, meant) in [
      ("equal", "="), ("eq", "="), ("Equals", "="), ("neq", "!="), ("gt", ">"), ("<>", "!="),
      ("contain", "contains"), ("startsWith", "beginsWith"), ("IN", "in"),
      ("doesNotContain", "doesNotContains"),
    ] {
      check(
        "A003", rule(#"{"property": "p", "operator": 1️⃣"\#(word)", "value": 1}"#),
        help: "write `\(meant)`")
    }
    check("A001", rule(#"1️⃣{"property": "p", "operator": "="}"#))
    check("A004", rule(#"{"property": "p", "operator": "isEmpty", 1️⃣"value": 1}"#))
    check(
      "A003", rule(#"{"property": "p", "operator": "between", "value": {"preset": 1️⃣"lastYear"}}"#))
    check("A001", rule(#"{"property": "p", "operator": "between", "value": 1️⃣{"from": "x"}}"#))
    check("A002", rule(#"{"property": "p", "operator": ">", "value": 1️⃣true}"#))
    check("A001", rule(#"1️⃣{"operator": "relatedTo", "value": "x"}"#))
    check("A003", rule(#"{"rules": [], "combinator": 1️⃣"xor"}"#))
    check(
      "A003",
      rule(#"{"property": {"property": "x", "context": 1️⃣"me"}, "operator": "=", "value": 1}"#))
  }

  @Test func reportsInvocationMethods() {
    check("A003", invoking(#"{"type": 1️⃣"AZURE-DEVOPS"}"#), help: "write `AZURE_DEVOPS`", count: 0)
    check("A003", invoking(#"{"type": 1️⃣"SLACK", "url": "x"}"#), count: 0)
    check("A001", invoking("1️⃣{}"), count: 0)
    check("A001", invoking(#"1️⃣{"type": "WEBHOOK"}"#))
    check("A004", invoking(#"{"type": "WEBHOOK", "url": "x", 1️⃣"queryParams": {}}"#))
    check("A002", invoking(#"{"type": "WEBHOOK", "url": "x", "synchronized": 1️⃣1}"#))
    check("A002", invoking(#"{"type": "WEBHOOK", "url": "x", "headers": {"a": 1️⃣1}}"#))
    check("A002", invoking(#"{"type": "KAFKA", "payload": 1️⃣"x"}"#))
    check("A001", invoking(#"1️⃣{"type": "GITHUB", "org": "o", "repo": "r"}"#))
    check("A001", invoking(#"1️⃣{"type": "GITLAB", "projectName": "p"}"#))
    check("A001", invoking(#"1️⃣{"type": "AZURE_DEVOPS", "org": "o"}"#))
    check(
      "A002",
      invoking(
        #"{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {"relations": {"r": 1️⃣1}}}"#
      ))
    check(
      "A003",
      invoking(
        #"""
        {"type": "INTEGRATION_ACTION", "installationId": "1", "integrationActionType": 1️⃣"x",
         "integrationActionExecutionProperties": {}}
        """#))
  }

  @Test func reportsBlueprints() {
    func blueprint(_ text: String) -> String { #"{"identifier": "b", "title": "B", \#(text)}"# }
    let schema = #""schema": {"properties": {}}"#
    check("A003", blueprint(#""schema": {"properties": {"p": {"type": 1️⃣"integer"}}}"#))
    check(
      "A003", blueprint(#""schema": {"properties": {"p": {"type": "string", "format": 1️⃣"date"}}}"#),
      help: "write `date-time`")
    check("A001", blueprint(#"\#(schema), "relations": {"r": 1️⃣{"target": "t", "many": false}}"#))
    check("A001", blueprint(#"\#(schema), "mirrorProperties": {"m": 1️⃣{}}"#))
  }
}
