import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

/// What is said about mistakes that are often made.
@Suite struct MistakeHelpTests {
  private typealias Texts = DefinitionTexts

  @Test(arguments: [
    (#"{"type": 1️⃣"SLACK"}"#, "use `WEBHOOK` with Slack's URL as `url`"),
    (#"{"type": 1️⃣"JENKINS"}"#, "use `WEBHOOK` with the URL of the Jenkins job as `url`"),
    (#"{"type": 1️⃣"AZURE-DEVOPS"}"#, "write `AZURE_DEVOPS`"),
    (#"{"type": 1️⃣"azure-devops"}"#, "write `AZURE_DEVOPS`"),
    (#"{"type": 1️⃣"webhook", "url": "x"}"#, "did you mean `WEBHOOK`?"),
    (#"{"type": 1️⃣"github"}"#, "did you mean `GITHUB`?"),
    (
      #"{"type": "WEBHOOK", "url": "x", 1️⃣"workflowInputs": {}}"#,
      "`workflowInputs` belongs to `GITHUB`"
    ),
    (#"{"type": "WEBHOOK", "url": "x", 1️⃣"payload": {}}"#, "write `body`"),
    (#"{"type": "KAFKA", 1️⃣"body": {}}"#, "write `payload`"),
    (#"{"type": "KAFKA", 1️⃣"org": "o"}"#, "`org` belongs to `GITHUB` and `AZURE_DEVOPS`"),
    (#"{"type": "KAFKA", 1️⃣"title": "t"}"#, "move it out of `invocationMethod`, beside it"),
    (
      #"{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {}, 1️⃣"relations": {}}"#,
      "move it into `mapping`"
    ),
    (#"{"type": "WEBHOOK", "url": "x", 1️⃣"heders": {}}"#, "did you mean `headers`?"),
    (
      #"{"type": "GITHUB", "org": "x", 1️⃣"repository": "x", "workflow": "x"}"#,
      "did you mean `repo`?"
    ),
    (
      #"{"type": "GITHUB", 1️⃣"organization": "x", "repo": "x", "workflow": "x"}"#,
      "did you mean `org`?"
    ),
  ])
  func helpsWithInvocationMethods(method: String, help: String) {
    check(Texts.invoking(method), help)
  }

  @Test(arguments: [
    (#""event": {"type": 1️⃣"TIMER_EXPIRED"}"#, "write `TIMER_PROPERTY_EXPIRED`"),
    (#""event": {"type": 1️⃣"entity_created"}"#, "did you mean `ENTITY_CREATED`?"),
    (
      #"""
      "event": {"type": "ENTITY_CREATED", "blueprintIdentifier": "b", 1️⃣"propertyIdentifier": "p"}
      """#, "`propertyIdentifier` belongs to `TIMER_PROPERTY_EXPIRED`"
    ),
    (
      #"""
      "event": {"type": "ENTITY_CREATED", "blueprintIdentifier": "b", 1️⃣"actionIdentifier": "p"}
      """#, "`actionIdentifier` belongs to `RUN_CREATED`, `RUN_UPDATED` and `ANY_RUN_CHANGE`"
    ),
    (
      #""event": {"type": "ENTITY_CREATED"}, 1️⃣"blueprintIdentifier": "b""#,
      "move it into `event`"
    ),
    (
      #"""
      "event": {"type": "ENTITY_CREATED", "blueprintIdentifier": "b",
                1️⃣"condition": {"type": "JQ", "expressions": []}}
      """#, "move it out of `event`, beside it"
    ),
    (#"\#(Texts.event), 1️⃣"userInputs": {}"#, "`userInputs` belongs to `self-service`"),
    (
      #"\#(Texts.event), 1️⃣"publish": true"#, "move it out of `trigger`, beside it"
    ),
    (
      #"\#(Texts.event), "condition": {"type": 1️⃣"SEARCH", "rules": [], "combinator": "and"}"#,
      "write `JQ` with `expressions`; search rules are for self-service actions"
    ),
  ])
  func helpsWithAutomations(trigger: String, help: String) {
    check(Texts.automation(trigger), help)
  }

  @Test(arguments: [
    (#""operation": 1️⃣"UPDATE", "userInputs": {"properties": {}}"#, "write `DAY-2`"),
    (#""operation": 1️⃣"DAY_2", "userInputs": {"properties": {}}"#, "write `DAY-2`"),
    (
      #""operation": "CREATE", "userInputs": {"properties": {}}, 1️⃣"event": {}"#,
      "`event` belongs to `automation`"
    ),
    (
      #""operation": "CREATE", "userInputs": {"properties": {}}, 1️⃣"order": []"#,
      "move it into `userInputs`"
    ),
    (
      #"""
      "operation": "DAY-2", "userInputs": {"properties": {}}, "blueprintIdentifier": "b",
      "condition": {"type": 1️⃣"JQ", "expressions": []}
      """#, "write `SEARCH` with `rules`; jq conditions are for automations"
    ),
    (
      #"""
      "operation": "DAY-2", "blueprintIdentifier": "b",
      "userInputs": {"properties": {}, 1️⃣"condition": {"type": "SEARCH"}}
      """#, "move it out of `userInputs`, beside it"
    ),
    (
      #""operation": "CREATE", "userInputs": {"properties": {"n": {"type": 1️⃣"integer"}}}"#,
      "write `number`"
    ),
    (
      #"""
      "operation": "CREATE",
      "userInputs": {"properties": {"n": {"type": "string", "format": 1️⃣"date"}}}
      """#, "write `date-time`"
    ),
  ])
  func helpsWithActions(trigger: String, help: String) {
    check(Texts.action(trigger), help)
  }

  @Test func findsWhatStandsBesideTheTrigger() {
    check(
      Texts.action(#""operation": "CREATE""#, more: #", 1️⃣"userInputs": {"properties": {}}"#),
      "move it into `trigger`")
    check(Texts.action(#""operation": "CREATE""#, more: #", 1️⃣"trigers": {}"#), nil)
  }

  @Test func acceptsTheFirstGeneration() {
    let findings = Texts.findings(
      #"""
      {"identifier": "a", 1️⃣"trigger": "CREATE", "userInputs": {"properties": {}},
       "invocationMethod": {"type": "AZURE-DEVOPS", "webhook": "w", "org": "o",
                            "omitPayload": true}}
      """#)
    #expect(findings.map { "\($0.code.id) \($0.severity)" } == ["A005 note"])
  }

  @Test(arguments: [
    (#"{"title": 1️⃣""}"#, "`title` has 0 characters, at least 1 is needed"),
    (
      #"{"title": 1️⃣"\#(String(repeating: "x", count: 141))"}"#,
      "`title` has 141 characters, at most 140 are allowed"
    ),
  ])
  func saysHowLongTextsAre(title: String, message: String) {
    let findings = Texts.findings(Texts.form(#"{"properties": {}, "titles": {"h": \#(title)}}"#))
    #expect(findings.map(\.message) == [message])
  }

  @Test func pointsIntoBlocks() {
    let text = MarkedText(
      #"""
      identifier: 1️⃣'é t é'
      trigger:
        type: self-service
        operation: CREATE
        2️⃣"": ""
        3️⃣"bluepr\u0069nt": service
        actionCardButtonText: 4️⃣>-
          a text that is
          too long
        userInputs:
          properties:
            5️⃣"n\u00e9": {type: string}
            count:
              type: number
              dependsOn: 6️⃣n
      invocationMethod:
        type: KAFKA
        payload: 7️⃣|
          text
      """#)
    let findings = DefinitionFile.read(text.file("a.yaml")).diagnostics
    #expect(
      findings.map(\.summary) == [
        "A007@\(text[1])", "A004@\(text[2])", "A004@\(text[3])", "A009@\(text[4])",
        "A007@\(text[5])", "A002@\(text[6])", "A002@\(text[7])",
      ])
  }

  @Test func warnsOfPlaceholders() {
    let findings = Texts.findings(
      Texts.blueprint(#""changelogDestination": {"type": "WEBHOOK", "url": "YOUR_WEBHOOK_URL"}"#))
    #expect(findings.map { "\($0.code.id) \($0.severity)" } == ["A010 warning"])
    #expect(findings.map(\.help) == ["put the URL in place of the placeholder"])
  }

  /// Expects a finding with a help at the marker.
  private func check(
    _ marked: String, _ help: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(marked)
    for path in ["a.json", "a.yaml"] {
      let findings = DefinitionFile.read(text.file(path)).diagnostics
      let all = findings.map { "\($0.summary) \($0.help ?? "")" }.joined(separator: "; ")
      let found = findings.filter { $0.span?.range.lowerBound == text[1] }.map(\.help)
      #expect(
        help.map { [$0] } ?? ["remove it; the platform refuses keys it does not know"] == found,
        "\(all)", sourceLocation: sourceLocation)
    }
  }
}
