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

/// Holds places in long lines against a count from the line's beginning.
@Suite struct LongLineTests {
  private static let line = String(repeating: "aé🚢\t", count: 700)
  private static let file = SourceFile(path: "a", text: "\u{FEFF}\(line)\n\(line)\r\nend")

  @Test func placesAreCounted() {
    let bytes = Self.file.bytes
    var (line, column) = (1, 1)
    for offset in 3..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      let position = Self.file.position(atOffset: offset)
      #expect(position.line == line && position.column == column, "\(offset)")
      (line, column) = bytes[offset] == 0x0A ? (line + 1, 1) : (line, column + 1)
    }
    #expect(line == 3)
  }

  @Test(arguments: [0, 1, 130, 1_000, 2_795])
  func snippetsShowWhatStandsAtAPlace(_ column: Int) {
    let scalars = Array(Self.line.unicodeScalars)
    let offset = 3 + scalars[..<column].reduce(0) { $0 + String($1).utf8.count }
    let finding = Diagnostic(
      .sample(), .error, "m",
      at: SourceSpan(file: Self.file, range: offset..<offset + 1))
    let lines = TextRenderer().text(of: finding).split(separator: "\n")
    let marked = lines.first { $0.contains("^") }?.prefix { $0 != "^" }.count ?? 0
    #expect(lines[1].hasSuffix(":1:\(column + 1)"))
    // A ship is two columns wide, as is a tab once it is shown as blanks.
    var width = 0
    var shown = "?"
    for character in lines[3] {
      if width >= marked { shown = String(character); break }
      width += character == "🚢" ? 2 : 1
    }
    let expected = String(scalars[column])
    #expect(shown == (expected == "\t" ? " " : expected))
  }

  @Test(arguments: [
    (0, "7:41", "{é}"), (1, "7:42", "{é}"), (3, "7:43", "{é}"), (6, "8:2", " [x"),
  ])
  func partsOfTextsKnowWhereTheyBegin(_ offset: Int, _ place: String, _ line: String) {
    let file = SourceFile(
      path: "a.json", bytes: Array("{é}\n [x\n".utf8), start: SourcePosition(line: 7, column: 41))
    let position = file.position(atOffset: offset)
    #expect("\(position.line):\(position.column)" == place)
    #expect(file.line(position.line) == line)
    #expect(file.line(1).isEmpty)
    let finding = Diagnostic(
      .sample(), .error, "m", at: SourceSpan(file: file, range: offset..<offset + 1))
    let lines = TextRenderer().text(of: finding).split(separator: "\n")
    #expect(lines[1].hasSuffix("a.json:\(place)"))
    #expect(lines[3].hasSuffix("| " + line))
  }
}
