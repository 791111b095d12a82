import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import Testing

/// What actions of the first generation pass on.
@Suite struct FirstGenerationTests {
  @Test func aWorkflowGetsTheInputsAndTheMessage() throws {
    let body = try body(of: #"{"type": "GITHUB", "org": "o", "repo": "r", "workflow": "w.yml"}"#)
    #expect(body["ref"] == "main")
    #expect(body["inputs"]?["name"] == "tides")
    let message = try JSONValue(parsing: body["inputs"]?["port_payload"]?.stringValue ?? "")
    #expect(message["action"] == "make")
    #expect(message["payload"]?["properties"] == ["name": "tides"])
  }

  @Test func bothCanBeOmitted() throws {
    let body = try body(
      of: #"""
        {"type": "GITHUB", "org": "o", "repo": "r", "workflow": "w.yml", "omitPayload": true,
         "omitUserInputs": true}
        """#)
    #expect(body["inputs"] == [:])
  }

  @Test func aWebhookGetsTheMessage() throws {
    let body = try body(of: #"{"type": "WEBHOOK", "url": "https://a.io"}"#)
    #expect(body["payload"]?["resourceType"] == "run")
    #expect(body["payload"]?["context"]?["blueprint"] == "service")
    #expect(body["payload"]?["payload"]?["action"]?["identifier"] == "make")
  }

  private func body(of method: String) throws -> JSONValue {
    let text = """
      {"identifier": "make", "trigger": "CREATE", "blueprint": "service",
       "userInputs": {"properties": {"name": {"type": "string"}}}, "invocationMethod": \(method)}
      """
    let (definitions, _) = DefinitionFile.read(SourceFile(path: "a.json", text: text))
    var evaluator = Evaluator(Catalog(definitions), context: EvaluationContext(now: .epoch))
    let outcome = evaluator.invoke("make", Invocation(inputs: JSONObject([("name", "tides")])))
    return try #require(outcome?.effect?.request?.body)
  }
}
