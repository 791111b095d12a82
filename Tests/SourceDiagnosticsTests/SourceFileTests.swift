import SourceDiagnostics
import Testing

@Suite struct SourceFileTests {
  @Test(arguments: [
    ("ab\ncd", 0, 1, 1), ("ab\ncd", 2, 1, 3), ("ab\ncd", 3, 2, 1), ("ab\ncd", 5, 2, 3),
    ("é😀x", 6, 1, 3), ("a\r\nb", 3, 2, 1), ("\u{FEFF}ab", 3, 1, 1), ("\u{FEFF}ab", 0, 1, 1),
    ("", 0, 1, 1), ("a", 99, 1, 2), ("a\n", 2, 2, 1),
  ])
  func countsLinesAndColumns(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceFile(path: "a", text: text).position(atOffset: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test(arguments: [("a\r\nb", 1, "a"), ("a\nb", 2, "b"), ("\u{FEFF}a", 1, "a"), ("a", 2, "")])
  func givesLines(text: String, number: Int, expected: String) {
    #expect(SourceFile(path: "a", text: text).line(number) == expected)
  }
}
