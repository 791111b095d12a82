import SourceDiagnostics
import Testing

@Suite struct TextRendererTests {
  private let code = DiagnosticCode("T003", "unclosed-template")

  @Test func showsThePlace() {
    let file = SourceFile(path: "a.yaml", text: "x: 1\ntitle: \"é {{ .a\"\n")
    let diagnostic = Diagnostic(
      code, .error, "`{{` is never closed", at: SourceSpan(file: file, range: 16..<18),
      label: "opened here", help: "close it with `}}`")
    #expect(
      TextRenderer().text(of: diagnostic) == """
        error[T003]: `{{` is never closed
         --> a.yaml:2:11
          |
        2 | title: "é {{ .a"
          |           ^^ opened here
          = help: close it with `}}`

        """)
  }

  @Test func survivesPlacesOutsideTheText() {
    let file = SourceFile(path: "a", text: "")
    let text = TextRenderer().text(
      of: Diagnostic(code, .note, "m\u{1B}[31m", at: SourceSpan(file: file, range: 5..<9)))
    #expect(text.hasPrefix("note[T003]: m·[31m\n --> a:1:1\n"))
  }

  @Test func cutsLongLines() {
    let line = String(repeating: "x", count: 1_000) + "Y" + String(repeating: "x", count: 1_000)
    let file = SourceFile(path: "a", text: line)
    let text = TextRenderer().text(
      of: Diagnostic(code, .error, "m", at: SourceSpan(file: file, range: 1_000..<1_001)))
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 180 })
    let column = lines[3].firstIndex(of: "Y").map {
      lines[3].distance(from: lines[3].startIndex, to: $0)
    }
    let mark = lines[4].firstIndex(of: "^").map {
      lines[4].distance(from: lines[4].startIndex, to: $0)
    }
    #expect(column == mark)
  }
}
