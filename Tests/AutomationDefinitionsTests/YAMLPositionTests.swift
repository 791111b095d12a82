import AutomationDefinitions
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// Each text marks the first and last end of the `X…Y` that stands in the scalar of the key `t`.
@Suite struct YAMLPositionTests {
  private func check(
    _ marked: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let marked = MarkedText(marked)
    let (roots, diagnostics) = DocumentReader.read(marked.file("a.yaml"), format: .yaml)
    #expect(diagnostics.isEmpty, sourceLocation: sourceLocation)
    let string = try #require(roots.first?["t"]?.string, sourceLocation: sourceLocation)
    #expect(string.text == expected, sourceLocation: sourceLocation)
    let bytes = Array(string.text.utf8)
    let start = try #require(
      bytes.firstIndex(of: UInt8(ascii: "X")), sourceLocation: sourceLocation)
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "Y")), sourceLocation: sourceLocation)
    #expect(
      string.span(of: start..<end + 1).range == marked[1]..<marked[2],
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("t: a 1️⃣Xb Y2️⃣ c", "a Xb Y c"),
    ("é: ü\nt: é 1️⃣X😀Y2️⃣", "é X😀Y"),
    ("t: a\n  1️⃣X\n  bY2️⃣", "a X bY"),
    ("t: a\n\n  é\n    1️⃣X Y2️⃣", "a\né X Y"),
    ("t:\r\n  a\r\n  1️⃣XY2️⃣\r\n", "a XY"),
    ("t: a\t1️⃣X\tY2️⃣\t# c", "a\tX\tY"),
    ("t: &n !!str a 1️⃣XY2️⃣", "a XY"),
    ("t: 1️⃣XY2️⃣", "XY"),
  ])
  func placesPlainScalars(marked: String, expected: String) throws {
    try check(marked, expected)
  }

  @Test(arguments: [
    ("t: 'a 1️⃣X''Y2️⃣ b'", "a X'Y b"),
    ("t: 'it''s 1️⃣X Y2️⃣'", "it's X Y"),
    ("é: 'ü'\nt: 'é''  1️⃣X\n\n  a Y2️⃣'", "é'  X\na Y"),
    ("t: 'a   \n   1️⃣X Y2️⃣\n  '", "a X Y "),
    ("t: 'a\r\n  1️⃣XY2️⃣'", "a XY"),
    ("t: '{{ .a | 1️⃣X(\"b\") Y2️⃣ }}'", "{{ .a | X(\"b\") Y }}"),
  ])
  func placesSingleQuotedScalars(marked: String, expected: String) throws {
    try check(marked, expected)
  }

  @Test(arguments: [
    (#"t: "a\t1️⃣X\"Y2️⃣ b""#, "a\tX\"Y b"),
    (#"t: "\u00e9\x41\U0001F600 1️⃣XY2️⃣""#, "éA😀 XY"),
    (#"t: "\e\_\N\L\P\0 1️⃣XY2️⃣""#, "\u{1B}\u{A0}\u{85}\u{2028}\u{2029}\0 XY"),
    ("t: \"a\n  1️⃣X\n\n  é Y2️⃣\"", "a X\né Y"),
    ("t: \"a \\\n    1️⃣X\\\n  \\  Y2️⃣\"", "a X  Y"),
    ("t: \"a\r\n\r\n  1️⃣XY2️⃣\"", "a\nXY"),
    ("é: [\"😀\", b]\nt: \"{{ .a[\\\"k\\\"] | 1️⃣X Y2️⃣ }}\"", "{{ .a[\"k\"] | X Y }}"),
  ])
  func placesDoubleQuotedScalars(marked: String, expected: String) throws {
    try check(marked, expected)
  }

  @Test(arguments: [
    ("t: |\n  a\n  1️⃣X\n  Y2️⃣\n", "a\nX\nY\n"),
    ("t: |-\n  a\n    1️⃣X Y2️⃣\n", "a\n  X Y"),
    ("t: |+\n  1️⃣XY2️⃣\n\n\n", "XY\n\n\n"),
    ("t: | # c\n\n\n  a\n\n  1️⃣XY2️⃣\nb: 1", "\n\na\n\nXY\n"),
    ("t: |2\n    a\n  1️⃣XY2️⃣\n", "  a\nXY\n"),
    ("é: ü\nt: |\n  é😀\n  \t1️⃣XéY2️⃣\n", "é😀\n\tXéY\n"),
    ("t: |\r\n  a\r\n  1️⃣XY2️⃣\r\n", "a\nXY\n"),
    ("t: |\n  1️⃣XY2️⃣", "XY"),
    ("t: !!str |\n  a\n  1️⃣XY2️⃣\n", "a\nXY\n"),
  ])
  func placesLiteralScalars(marked: String, expected: String) throws {
    try check(marked, expected)
  }

  @Test(arguments: [
    ("t: >\n  a\n  1️⃣X\n  Y2️⃣\n", "a X Y\n"),
    ("t: >-\n  a\n\n  1️⃣X Y2️⃣\n", "a\nX Y"),
    ("t: >+\n  a\n   1️⃣X\n  Y2️⃣\n\n", "a\n X\nY\n\n"),
    ("é: ü\nt: >1\n  é\n é\n 1️⃣XY2️⃣\n", " é\né XY\n"),
    ("t: >\r\n  a\r\n  1️⃣XY2️⃣\r\n", "a XY\n"),
    ("t: >\n\n  a\n  1️⃣XY2️⃣\n  \n  # no\n", "\na XY\n# no\n"),
  ])
  func placesFoldedScalars(marked: String, expected: String) throws {
    try check(marked, expected)
  }

  @Test func countsBehindByteOrderMarks() throws {
    let text = "\u{FEFF}é: ü\nt: 'é X'"
    let (roots, _) = DocumentReader.read(SourceFile(path: "a.yaml", text: text), format: .yaml)
    let string = try #require(roots.first?["t"]?.string)
    let place = string.span(of: 3..<4)
    #expect(place.start.line == 2)
    #expect(place.start.column == 7)
  }

  @Test func placesItemsOfNestedSequences() throws {
    let marked = MarkedText("a:\n- - b\n  - |\n    c\n    1️⃣XY2️⃣\n")
    let roots = DocumentReader.read(marked.file("a.yaml"), format: .yaml).roots
    let inner = try #require(roots.first?["a"]?.elements?.first?.elements?.last?.string)
    #expect(inner.text == "c\nXY\n")
    #expect(inner.span(of: 2..<4).range == marked[1]..<marked[2])
  }
}
