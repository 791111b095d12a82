import AutomationChecks
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// Which texts look as if a template had printed a missing value.
struct PrintedNullTests {
  @Test(arguments: [
    ("x null", "x {{ .a }}"), ("svc-null", "{{ .a }}-{{ .b }}"), ("svc_null", "svc_{{ .b }}"),
    ("undefined/x", "<< .a >>/x"), ("null", "{{ .a | tostring }}"),
    ("a null", #"{{ "a \(.b)" }}"#),
    ("null and null", "null and {{ .a }}"), ("https://a.io/null", "https://a.io/{{ .b }}"),
    ("Deployed by null.", "Deployed by {{ .a }}.\n"),
  ])
  func findsPrintedNulls(text: String, source: String) throws {
    let found = try diagnostics(text, source)
    #expect(found.map(\.code) == [.printedNull])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.span?.excerpt == source)
    #expect(found.first?.message.contains(text.contains("null") ? "`null`" : "`undefined`") == true)
  }

  @Test(
    arguments: [
      ("x nullable", "x {{ .a }}"), ("undefinedness", "{{ .a }}ness"),
      ("set to null", "set to null"),
      ("null, a", "null, {{ .a }}"),
      ("the null hypothesis", "{{ .a }}"),
      ("NULL x", "{{ .a }} x"), ("null0", "{{ .a }}0"), ("a null", "{{ unclosed"),
    ])
  func leavesOtherTextsAlone(text: String, source: String) throws {
    #expect(try diagnostics(text, source).map(\.oneLine) == [])
  }

  @Test(arguments: [
    #"{"title": "x null"}"#, #"{"identifier": "a-null"}"#, #"{"team": ["null"]}"#,
    #"{"properties": {"a": {"b": ["x null"]}}}"#, #"{"relations": {"a": "null"}}"#,
  ])
  func looksEverywhere(entity: String) throws {
    let found = UpsertChecker(blueprints: []).check(try readJSON(entity), blueprint: "_user") { _ in
      nil
    }
    #expect(found.map(\.code) == [.printedNull])
  }

  @Test(arguments: [("x null", "x {{ .a }}", 0), ("null", "{{ .a | tostring }}", 1)])
  func leavesTextTemplatesToTheRenderer(text: String, source: String, count: Int) throws {
    #expect(try diagnostics(text, source, skipsTextTemplates: true).count == count)
  }

  private func diagnostics(
    _ text: String, _ source: String, skipsTextTemplates: Bool = false
  ) throws -> [Diagnostic] {
    let file = SourceFile(path: "a.yaml", text: source)
    return UpsertChecker(blueprints: [], skipsTextTemplates: skipsTextTemplates).check(
      ["title": .string(text)], blueprint: "_user"
    ) {
      path in
      guard path == ["title"] else { return nil }
      return EntityPlace(value: SourceSpan(file: file, range: 0..<file.bytes.count), text: source)
    }
  }
}
