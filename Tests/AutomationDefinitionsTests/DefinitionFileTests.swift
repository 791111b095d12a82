import AutomationDefinitions
import JSONValues
import SourceDiagnostics
import Testing

@Suite struct DefinitionFileTests {
  private let automation = """
    {"identifier": "a", "trigger": {"type": "automation",
     "event": {"type": "RUN_CREATED", "actionIdentifier": "x"}},
     "invocationMethod": {"type": "KAFKA"}}
    """

  private func identifiers(_ text: String, _ path: String = "a.json") -> [String] {
    let (definitions, diagnostics) = DefinitionFile.read(SourceFile(path: path, text: text))
    return definitions.map(\.identifier.text) + diagnostics.map(\.code.id)
  }

  @Test func findsDefinitionsWhereverTheyStand() {
    let blueprint = #"{"identifier": "b", "title": "B", "schema": {"properties": {}}}"#
    #expect(identifiers(automation) == ["a"])
    #expect(identifiers("[\(automation), \(blueprint), 1]") == ["a", "b"])
    #expect(identifiers(#"{"ok": true, "actions": [\#(automation)]}"#) == ["a"])
    #expect(identifiers(#"{"ok": true, "action": \#(automation)}"#) == ["a"])
    #expect(identifiers(#"{"blueprints": [\#(blueprint)]}"#) == ["b"])
    #expect(identifiers(#"{"blueprint": \#(blueprint)}"#) == ["b"])
    #expect(identifiers("\(automation)\n---\n\(blueprint)", "a.yaml") == ["a", "b"])
    #expect(identifiers(automation, "-") == ["a"])
    #expect(identifiers("identifier: b\ntitle: B\nschema: {properties: {}}", "-") == ["b"])
  }

  @Test(arguments: [
    "1", "[]", "{}", #"{"identifier": "a", "properties": {}}"#,
    #"{"action": "UPDATE", "trigger": {"by": {}}, "diff": {}}"#,
    #"{"inputs": null, "trigger": {"at": "t"}, "action": {"identifier": "a"}, "run": {"id": "r"}}"#,
    #"{"identifier": "event_1", "resourceType": "entity", "trigger": {"by": {}}, "context": {}}"#,
    #"{"run": {"id": "r_1", "status": "SUCCESS", "action": {"identifier": "a"}}}"#,
  ])
  func findsNothingElsewhere(text: String) {
    #expect(identifiers(text).isEmpty)
  }

  @Test func reportsWorkflows() {
    #expect(identifiers(#"{"identifier": "w", "nodes": [], "connections": []}"#) == ["A006"])
  }

  @Test(arguments: [
    ("a.json", true), ("a.yaml", true), ("a.yml", true), ("mycases.json", true),
    ("dir/automation.yaml", true), ("event.json", true), ("showcase.yaml", true),
    ("cases.json", false), ("a.cases.yaml", false), ("dir/case.yaml", false),
    ("a.expected.json", false),
    ("cases.yaml", false), ("cases.yml", false), ("x.event.json", false),
    ("x.events.json", false), ("x.inputs.json", false), ("x.entity.json", false),
    ("x.user.json", false), ("x.secrets.json", false), ("expected.json", false),
    (".a.json", false), ("a.txt", false), ("README", false), ("dir/.a.yaml", false),
  ])
  func tellsCandidatesByName(name: String, isCandidate: Bool) {
    #expect(DefinitionFile.isCandidate(fileName: name) == isCandidate)
  }
}
