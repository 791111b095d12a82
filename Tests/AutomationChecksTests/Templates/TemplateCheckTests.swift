import AutomationChecks
import SourceDiagnostics
import TestTexts
import Testing

/// What is reported about templates, and what is left alone.
struct TemplateCheckTests {
  @Test(
    "texts with a fault",
    arguments: [
      ("{{ {a: {b: 1}} }}", "T007"), ("x {{ {a: {b: 1}} | tojson }}", "T007"),
      ("{\"a\": {\"b\": 1}}", "T002"), ("{{ {a: 1}}}", "T008"), ("{{{a: 1}}}", "T008"),
      ("{{ .run.id # it's }}", "T009"), ("{{ if .run.id }}a{{ end }}", "T010"),
      ("{{ if eq .run.id \"a\" }}a{{ else }}b{{ end }}", "T010"),
      ("{{ range .event.diff.after.team }}x{{ end }}", "T010"), ("{{- .run.id }}", "T010"),
      ("{{ .run.id -}}", "T010"), ("{{ spreadValue() }}", "T011"),
      ("a {{ null }}", "T012"), ("a {{ empty }}", "T012"), ("{{ .run.id", "T003"),
      ("{{ {{ .run.id }} }}", "T004"),
    ])
  func reports(text: String, code: String) {
    #expect(findings(inTemplate: text).map(\.code.id).contains(code))
  }

  @Test(
    "each fault is told once",
    arguments: [
      "{{ {a: 1}}}", "{{ spreadValues() }}", "{{- .run.id }}", "{{ if eq .run.id 1 }}",
      "{{ .run.id # it's }}", "{{ {a: {b: 1}} }}",
    ])
  func reportsOnce(text: String) {
    #expect(findings(inTemplate: text).count == 1, "\(findings(inTemplate: text).map(\.oneLine))")
  }

  @Test(
    "texts that are fine",
    arguments: [
      "{{ {a: {b: 1} } }}", "{{ {a: 1} }}", "{\"a\": {{ .run.id }}}", "{{ .run.id # its }}",
      "{{ if .run.id then 1 else 2 end }}", "{{ -1 }}", "{{ - 1 }}", "a {{ .run.id }}",
      "{{ .run.id | tostring }}", "{{ null }}", "{{ .event.diff.after.title // \"none\" }} x",
      "no template", "", "{{ \"}}\" }}", "{{ .secrets.TOKEN }}", "<< .run.id",
    ])
  func leavesAlone(text: String) {
    #expect(findings(inTemplate: text).map(\.oneLine) == [])
  }

  @Test(
    "keys",
    arguments: [
      ("\"{{ .run.id | length }}\": 1", ["T005"]), ("\"{{ [1] }}\": 1", ["T005"]),
      ("\"{{ .run.id | tostring }}\": 1", []), ("\"{{ null }}\": 1", []),
      ("\"n{{ .run.id | length }}\": 1", []), ("\"{{ spreadValues() }}\": {}", ["T011"]),
      ("\"{{ spread() }}\": {}", ["T011"]), ("\"{{ spreadValue }}\": {}", ["T011"]),
      ("\"{{ spreadValue() }}\": {\"a\": 1}", []),
      ("\"{{ spreadValue() }}\": \"{{ .event }}\"", []),
      ("\"{{ spreadValue() }}\": 5", ["T006"]), ("\"{{ spreadValue() }}\": null", ["T006"]),
      ("\"{{ spreadValue() }}\": \"text\"", ["T006"]),
      ("\"{{ spreadValue() }}\": \"a {{ .event }}\"", ["T006"]),
      ("\"{{ spreadValue() }}\": \"{{ .event | tojson }}\"", ["T006"]),
      ("\"{{ .value }}\": 1", ["R006"]),
    ])
  func judgesKeys(pair: String, codes: [String]) {
    let text = """
      {"identifier": "x", "trigger": {"type": "automation",
       "event": {"type": "ENTITY_UPDATED", "blueprintIdentifier": "service"}},
       "invocationMethod": {"type": "WEBHOOK", "url": "https://quayside.example", "body": {\(pair)}}}
      """
    #expect(findings(in: text, path: "definition.json").map(\.code.id) == codes)
  }

  @Test(
    "inputs that may be missing",
    arguments: [
      ("a {{ .inputs.plain }}", ["T012"]), ("{{ .inputs.plain }}", []),
      ("a {{ .inputs.plain // \"b\" }}", []), ("a {{ .inputs.plain | tostring }}", []),
    ])
  func judgesOptionalInputs(text: String, codes: [String]) {
    let found = findings(inTemplate: text, ofAction: "DAY-2")
    #expect(found.map(\.code.id) == codes)
    #expect(found.allSatisfy { $0.severity == .note })
  }

  @Test func holdsForAnglesToo() {
    #expect(findings(inTemplate: "<< .event | foo >>").map(\.code.id) == ["J002"])
    #expect(findings(inTemplate: "<< .run.id # it's >>").map(\.code.id) == ["T009"])
    #expect(findings(inTemplate: "<< .run.id >>").map(\.code.id) == [])
  }

  @Test(
    "booleans of older YAML",
    arguments: [
      ("on", ["D016"]), ("No", ["D016"]), ("YES", ["D016"]), ("off", ["D016"]), ("\"on\"", []),
      ("'no'", []), ("true", []), ("one", []), ("y", []),
    ])
  func judgesAmbiguousBooleans(word: String, codes: [String]) {
    let text = """
      identifier: x
      trigger: {type: automation, event: {type: RUN_CREATED, actionIdentifier: deploy}}
      invocationMethod:
        type: GITHUB
        org: quayside
        repo: tide
        workflow: deploy.yaml
        workflowInputs: {debug: \(word)}
      """
    #expect(findings(in: text).map(\.code.id) == codes)
  }
}
