import AutomationDefinitions
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

@Suite struct JSONDocumentTests {
  private func read(_ marked: MarkedText) -> (roots: [DocumentNode], findings: [String]) {
    let (roots, diagnostics) = DocumentReader.read(marked.file("a.json"), format: .json)
    return (roots, diagnostics.map(\.summary))
  }

  @Test func keepsValuesAndDigits() {
    let (roots, findings) = read(MarkedText(#"{"b": [1, 1.0, 1e3, null, true], "a": "é\n"}"#))
    #expect(roots.map(\.value.jsonText) == [#"{"b":[1,1.0,1e3,null,true],"a":"é\n"}"#])
    #expect(findings.isEmpty)
  }

  @Test func placesPartsOfStrings() throws {
    let marked = MarkedText(#"{"é": "\"é\u00e9\" {{ 1️⃣.b2️⃣ }}"}"#)
    let string = try #require(read(marked).roots.first?["é"]?.string)
    let start = try #require(string.text.utf8.firstIndex(of: UInt8(ascii: ".")))
    let offset = string.text.utf8.distance(from: string.text.utf8.startIndex, to: start)
    #expect(string.span(of: offset..<offset + 2).range == marked[1]..<marked[2])
  }

  @Test func endsPlacesBehindEscapes() throws {
    let marked = MarkedText(#"["ab1️⃣\"2️⃣c"]"#)
    let string = try #require(read(marked).roots.first?.elements?.first?.string)
    #expect(string.span(of: 2..<3).range == marked[1]..<marked[2])
  }

  @Test(arguments: [
    ("D004", "[1, 1️⃣// one\n 2]"),
    ("D004", "1️⃣/* all */ [1]"),
    ("D005", "[11️⃣,]"),
    ("D005", #"{"a": 11️⃣, }"#),
  ])
  func readsOnAfterTolerableFaults(code: String, text: String) {
    let marked = MarkedText(text)
    let (roots, findings) = read(marked)
    #expect(roots.count == 1)
    #expect(findings == ["\(code)@\(marked[1])"])
  }

  @Test func summarisesManyComments() {
    let text = String(repeating: "// a\n", count: 10) + "1"
    let (_, diagnostics) = DocumentReader.read(
      SourceFile(path: "a.json", text: text), format: .json)
    #expect(diagnostics.count == 4)
    #expect(diagnostics.last?.message == "7 more comments from here on")
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("D003", #"{"a": 1️⃣x}"#),
    ("D003", #"{"a" 1️⃣1}"#),
    ("D003", #"{1️⃣'a': 1}"#),
    ("D003", #"{"a": 1 1️⃣"b": 2}"#),
    ("D003", #"{"a": 1️⃣"b"#),
    ("D003", #"{"a": "1️⃣\q"}"#),
    ("D003", "{\"a\": \"1️⃣\t\"}"),
    ("D003", "[1️⃣01]"),
    ("D003", "{} 1️⃣{}"),
    ("D003", "[1"),
    ("D006", #"{"a": "{{ .secrets[1️⃣"x"] }}"}"#),
    ("D003", #"{"x": "{{ .a", "b": "c" 1️⃣"d": 1}"#),
    ("D006", #"{"x": "{{ .a }}", "b": "{{ .c == 1️⃣"d" }}"}"#),
    ("D002", "1️⃣// only a comment\n"),
    ("D002", "1️⃣/* a */ // b"),
    ("D003", "[ // a comment"),
    ("D006", #"["<< .a + 1️⃣" x" >>"]"#),
    ("D006", #"{"{{ .x[1️⃣"k"] }}": 1}"#),
    ("D001", "{\"a\": 1️⃣"),
  ])
  func reportsFaults(code: String, text: String) {
    var marked = MarkedText(text)
    if code == "D001" { marked = MarkedText(text + "2️⃣") }
    var bytes = Array(marked.text.utf8)
    if code == "D001" { bytes.append(0xFF) }
    let (roots, diagnostics) = DocumentReader.read(
      SourceFile(path: "a.json", bytes: bytes), format: .json)
    #expect(roots.isEmpty)
    #expect(diagnostics.map(\.code.id).filter { $0 != "D004" } == [code])
    if marked[1] >= 0 { #expect(diagnostics.first?.span?.range.lowerBound == marked[1]) }
    #expect(diagnostics.last?.severity == .error)
  }

  @Test func letsTheLaterDuplicateWin() {
    let marked = MarkedText(#"{"a": 1, "b": 2, 1️⃣"a": {"c": 1, 2️⃣"c": 3}}"#)
    let (roots, findings) = read(marked)
    #expect(roots.first?.value.jsonText == #"{"a":{"c":3},"b":2}"#)
    #expect(Set(findings) == ["D007@\(marked[1])", "D007@\(marked[2])"])
  }

  @Test(arguments: ["", " \n", "\u{FEFF}"])
  func reportsEmptyFiles(text: String) {
    #expect(read(MarkedText(text)).findings == ["D002@0"])
  }

  @Test(arguments: [
    ("a.json", DocumentFormat.json), ("x/b.YAML", .yaml), ("c.d.yml", .yaml), (".json", nil),
    ("json", nil), ("a.json/b", nil),
  ])
  func tellsFormatsByExtension(path: String, format: DocumentFormat?) {
    #expect(DocumentFormat(path: path) == format)
  }

  @Test func survivesDeepNesting() {
    for depth in [9_999, 10_001] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let (roots, diagnostics) = DocumentReader.read(
        SourceFile(path: "a.json", text: text), format: .json)
      #expect(roots.count == (depth < 10_000 ? 1 : 0))
      #expect(diagnostics.count == (depth < 10_000 ? 0 : 1))
      #expect(roots.allSatisfy { TemplateDelimiters.detect(in: $0).delimiters == .braces })
      #expect(roots.allSatisfy { $0.value.jsonText == text })
    }
  }
}
