import SourceDiagnostics
import Testing

@Suite struct TextRendererTests {
  private let code = DiagnosticCode.sample()

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

  /// The finding with the first word as its place and the others as further ones.
  private func text(_ text: String, _ words: String..., style: TextStyle = .plain) -> String {
    let file = SourceFile(path: "a.yaml", text: text)
    func span(_ word: String) -> SourceSpan {
      let start = text.firstRange(of: word).map { text[..<$0.lowerBound].utf8.count } ?? 0
      return SourceSpan(file: file, range: start..<start + word.utf8.count)
    }
    return TextRenderer(style: style).text(
      of: Diagnostic(
        code, .error, "m", at: span(words[0]), label: "this one",
        labels: words.dropFirst().map { Diagnostic.Label("\($0) here", at: span($0)) },
        help: "h"))
  }

  @Test func sortsPlacesByLineAndShowsGaps() {
    #expect(
      text("one\ntwo\n3\n4\nfive\nsix\n", "five", "two", "one", "six") == """
        error[T003]: m
         --> a.yaml:5:1
          |
        1 | one
          | ^^^ one here
        2 | two
          | ^^^ two here
        ...
        5 | five
          | ^^^^ this one
        6 | six
          | ^^^ six here
          = help: h

        """)
  }

  @Test func mergesMarksOfOneLine() {
    #expect(
      text("aaa - - - - - - bbb cc", "bbb", "aaa", "cc") == """
        error[T003]: m
         --> a.yaml:1:17
          |
        1 | aaa - - - - - - bbb cc
          | ^^^ aaa here    ^^^ this one
          |                     ^^ cc here
          = help: h

        """)
  }

  @Test func tellsThePrimaryPlaceByColour() {
    let text = text("aaa - - - - - bbb", "bbb", "aaa", style: TextStyle(isColoured: true))
    #expect(
      text.contains("\u{1B}[1;34m^^^ aaa here\u{1B}[0m  \u{1B}[1;31m^^^ this one\u{1B}[0m\n"))
  }

  @Test func showsPlacesOfOneLongLineApart() {
    let line = "aaa" + String(repeating: "-", count: 500) + "bbb"
    let lines = text(line, "bbb", "aaa").split(separator: "\n")
    #expect(lines.map { $0.prefix(3) } == ["err", " --", "  |", "1 |", "  |", "1 |", "  |", "  ="])
    #expect(lines[4].hasSuffix("^^^ this one"))
    #expect(lines[6] == "  | ^^^ aaa here")
  }

  @Test func groupsPlacesByFile() {
    let first = SourceFile(path: "a", text: "one\ntwo")
    let second = SourceFile(path: "b", text: "three")
    let diagnostic = Diagnostic(
      code, .error, "m", at: SourceSpan(file: first, range: 4..<7),
      labels: [
        Diagnostic.Label("there", at: SourceSpan(file: second, range: 0..<5)),
        Diagnostic.Label("here", at: SourceSpan(file: first, range: 0..<3)),
      ])
    #expect(
      TextRenderer().text(of: diagnostic) == """
        error[T003]: m
         --> a:2:1
          |
        1 | one
          | ^^^ here
        2 | two
          | ^^^
         ::: b:1:1
          |
        1 | three
          | ^^^^^ there

        """)
  }
}
