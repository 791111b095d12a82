import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

@Suite struct TemplateDelimitersTests {
  private func detect(_ marked: MarkedText) throws -> (TemplateDelimiters, [String]) {
    let root = try #require(DocumentReader.read(marked.file("a.yaml"), format: .yaml).roots.first)
    let (delimiters, diagnostics) = TemplateDelimiters.detect(in: root)
    return (delimiters, diagnostics.map(\.summary))
  }

  @Test(arguments: [
    (#"{"a": "{{ .b }}"}"#, TemplateDelimiters.braces),
    (#"{"a": "<< .b >>"}"#, .angles),
    (#"{"<< .b >>": 1}"#, .angles),
    (#"{"a": ["x", {"b": "<< .c >>"}]}"#, .angles),
    (#"{"a": "cat << EOF"}"#, .braces),
    (#"{"a": ">> b <<"}"#, .braces),
    (#"{"a": "{{ unclosed", "b": "cat << EOF"}"#, .braces),
    (#"{"a": "plain"}"#, .braces),
  ])
  func decidesByStringsAndKeys(text: String, expected: TemplateDelimiters) throws {
    let (delimiters, findings) = try detect(MarkedText(text))
    #expect(delimiters == expected)
    #expect(findings.isEmpty)
  }

  @Test func notesAnglesThatStayText() throws {
    let marked = MarkedText(
      """
      body:
        é: "x 1️⃣<< .b >>"
        c: "{{ .d }}"
        e: "<< .f >>"
      """)
    let (delimiters, findings) = try detect(marked)
    #expect(delimiters == .braces)
    #expect(findings == ["T001@\(marked[1])"])
  }

  @Test func ignoresMergeKeys() throws {
    let (delimiters, _) = try detect(MarkedText("a: &a {x: '1 >> 2'}\nb:\n  <<: *a"))
    #expect(delimiters == .braces)
  }
}
