import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

/// Every constraint on invocation methods, kept and broken.
@Suite struct InvocationSchemaTests {
  @Test(arguments: [
    (#"{"type": "KAFKA"}"#, ""), (#"{"type": "KAFKA", "payload": {}}"#, ""),
    (#"{"type": "KAFKA", "payload": [1]}"#, ""), (#"{"type": "KAFKA", "payload": 1️⃣1}"#, "A002"),
    (#"{"type": "KAFKA", 1️⃣"url": "x"}"#, "A004"),
    (#"{"type": "WEBHOOK", "url": "{{ .secrets.url }}"}"#, ""), (#"1️⃣{"type": "WEBHOOK"}"#, "A001"),
    (#"{"type": "WEBHOOK", "url": 1️⃣null}"#, "A002"),
    (
      #"""
      {"type": "WEBHOOK", "url": "x", "agent": true, "synchronized": "{{ .inputs.s }}",
       "method": "PUT", "headers": {"a": "b"}, "body": {"{{ .a }}": 1}}
      """#, ""
    ),
    (#"{"type": "WEBHOOK", "url": "x", "agent": 1️⃣1}"#, "A002"),
    (#"{"type": "WEBHOOK", "url": "x", "synchronized": 1️⃣{}}"#, "A002"),
    (#"{"type": "WEBHOOK", "url": "x", "method": 1️⃣[]}"#, "A002"),
    (#"{"type": "WEBHOOK", "url": "x", "headers": {"a": 1️⃣1}}"#, "A002"),
    (#"{"type": "WEBHOOK", "url": "x", "headers": {"a": 1️⃣null}}"#, "A002"),
    (#"{"type": "WEBHOOK", "url": "x", "headers": 1️⃣[]}"#, "A002"),
    (#"{"type": "WEBHOOK", "url": "x", "body": []}"#, ""),
    (#"{"type": "WEBHOOK", "url": "x", "body": 1️⃣"text"}"#, "A002"),
    (#"{"type": "WEBHOOK", "url": "x", 1️⃣"queryParams": {}}"#, "A004"),
    (#"{"type": "GITHUB", "org": "o", "repo": "r", "workflow": "w"}"#, ""),
    (#"1️⃣{"type": "GITHUB", "repo": "r", "workflow": "w"}"#, "A001"),
    (#"1️⃣{"type": "GITHUB", "org": "o", "workflow": "w"}"#, "A001"),
    (#"1️⃣{"type": "GITHUB", "org": "o", "repo": "r"}"#, "A001"),
    (#"{"type": "GITHUB", "org": 1️⃣1, "repo": "r", "workflow": "w"}"#, "A002"),
    (
      #"{"type": "GITHUB", "org": "o", "repo": "r", "workflow": "w", "workflowInputs": {"a": 1}}"#,
      ""
    ),
    (
      #"{"type": "GITHUB", "org": "o", "repo": "r", "workflow": "w", "workflowInputs": 1️⃣[]}"#,
      "A002"
    ),
    (
      #"{"type": "GITHUB", "org": "o", "repo": "r", "workflow": "w", "reportWorkflowStatus": "x"}"#,
      ""
    ),
    (
      #"{"type": "GITHUB", "org": "o", "repo": "r", "workflow": "w", "reportWorkflowStatus": 1️⃣1}"#,
      "A002"
    ),
    (#"{"type": "GITLAB", "projectName": "p", "groupName": "g"}"#, ""),
    (#"1️⃣{"type": "GITLAB", "projectName": "p"}"#, "A001"),
    (#"1️⃣{"type": "GITLAB", "groupName": "g"}"#, "A001"),
    (#"{"type": "GITLAB", "projectName": "p", "groupName": "g", "defaultRef": 1️⃣1}"#, "A002"),
    (#"{"type": "GITLAB", "projectName": "p", "groupName": "g", "pipelineVariables": {}}"#, ""),
    (
      #"{"type": "GITLAB", "projectName": "p", "groupName": "g", "pipelineVariables": 1️⃣"x"}"#,
      "A002"
    ),
    (#"{"type": "AZURE_DEVOPS", "webhook": "w", "org": "o", "payload": []}"#, ""),
    (#"1️⃣{"type": "AZURE_DEVOPS", "webhook": "w"}"#, "A001"),
    (#"1️⃣{"type": "AZURE_DEVOPS", "org": "o"}"#, "A001"),
    (#"{"type": "AZURE_DEVOPS", "webhook": "w", "org": "o", "payload": 1️⃣"p"}"#, "A002"),
    (#"{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {}}"#, ""),
    (#"1️⃣{"type": "UPSERT_ENTITY", "mapping": {}}"#, "A001"),
    (#"1️⃣{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b"}"#, "A001"),
    (#"{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": 1️⃣[]}"#, "A002"),
    (
      #"""
      {"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {"identifier": "i",
       "title": "t", "icon": "I", "team": ["t"], "properties": {"p": 1},
       "relations": {"a": "x", "b": ["y"], "c": null}}}
      """#, ""
    ),
    (
      #"{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {"team": 1️⃣1}}"#, "A002"
    ),
    (
      #"{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {"team": [1️⃣1]}}"#,
      "A002"
    ),
    (
      #"{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {"identifier": 1️⃣1}}"#,
      "A002"
    ),
    (
      #"{"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {"properties": 1️⃣[]}}"#,
      "A002"
    ),
    (
      #"""
      {"type": "UPSERT_ENTITY", "blueprintIdentifier": "b",
       "mapping": {"relations": {"r": 1️⃣{"combinator": "and"}}}}
      """#, "A002"
    ),
    (
      #"""
      {"type": "INTEGRATION_ACTION", "installationId": "1",
       "integrationActionType": "dispatch_workflow", "integrationActionExecutionProperties": {}}
      """#, ""
    ),
    (
      #"""
      1️⃣{"type": "INTEGRATION_ACTION", "integrationActionType": "dispatch_workflow",
       "integrationActionExecutionProperties": {}}
      """#, "A001"
    ),
    (
      #"""
      1️⃣{"type": "INTEGRATION_ACTION", "installationId": "1",
       "integrationActionExecutionProperties": {}}
      """#, "A001"
    ),
    (
      #"""
      1️⃣{"type": "INTEGRATION_ACTION", "installationId": "1",
       "integrationActionType": "dispatch_workflow"}
      """#, "A001"
    ),
    (
      #"""
      {"type": "INTEGRATION_ACTION", "installationId": "1", "integrationActionType": 1️⃣"run",
       "integrationActionExecutionProperties": {}}
      """#, "A003"
    ),
    (
      #"""
      {"type": "INTEGRATION_ACTION", "installationId": "1",
       "integrationActionType": "dispatch_workflow", "integrationActionExecutionProperties": 1️⃣[]}
      """#, "A002"
    ),
    ("1️⃣{}", "A001"), ("1️⃣null", "A002"), (#"{"type": 1️⃣"SLACK"}"#, "A003"),
    (#"{"type": 1️⃣null}"#, "A002"),
  ])
  func judgesInvocationMethods(method: String, code: String) {
    DefinitionTexts.check(DefinitionTexts.invoking(method), code)
  }

  @Test func warnsOfUnknownKeysInMappings() throws {
    let text = MarkedText(
      DefinitionTexts.invoking(
        #"""
        {"type": "UPSERT_ENTITY", "blueprintIdentifier": "b", "mapping": {1️⃣"teams": []}}
        """#))
    let findings = DefinitionFile.read(text.file("a.json")).diagnostics
    #expect(findings.map(\.summary) == ["A004@\(text[1])"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.help) == ["did you mean `team`?"])
  }
}
