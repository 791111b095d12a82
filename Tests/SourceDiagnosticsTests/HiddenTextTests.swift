import SourceDiagnostics
import Testing

@Suite struct HiddenTextTests {
  private let code = DiagnosticCode(
    "X001", "x", Explanation(what: "", why: "", example: "", instead: ""))

  @Test(
    "hidden text is shown as stars and marks stay in place",
    arguments: [
      ("a: s3cret # x", 3..<9, 3..<9, "a: *** # x\n  |    ^^^\n"),
      ("a: s3cret # x", 3..<9, 12..<13, "a: *** # x\n  |          ^\n"),
      ("sx", 0..<1, 1..<2, "***x\n  |    ^\n"),
      ("a: s3cret", 3..<9, 9..<9, "a: ***\n  |       ^\n"),
      ("a: |\n  one\n  two\nb", 7..<16, 7..<16, "  ***\n  |   ^^^\n"),
    ])
  func hides(text: String, hidden: Range<Int>, marked: Range<Int>, expected: String) {
    let file = SourceFile(path: "a.yaml", text: text)
    let finding = Diagnostic(
      code, .warning, "x", at: SourceSpan(file: file, range: marked),
      hidden: [SourceSpan(file: file, range: hidden)])
    let shown = TextRenderer().text(of: finding)
    #expect(shown.contains(expected), "\(shown)")
  }

  @Test(
    "a long line is shown around the mark, with stars where they fall",
    arguments: [
      (99..<120, ("…", 17, "***", 7, "b")), (0..<101, ("…*", 0, "", 26, "b")),
      (0..<100, ("…", 0, "", 27, "b")), (100..<130, ("…", 24, "***", 0, "b")),
    ])
  func hidesInALongLine(hidden: Range<Int>, shown parts: (String, Int, String, Int, String)) {
    func letters(_ count: Int) -> String { String(repeating: "a", count: count) }
    let expected = parts.0 + letters(parts.1) + parts.2 + letters(parts.3) + parts.4
    let text = letters(127) + String(repeating: "b", count: 400)
    let file = SourceFile(path: "a.yaml", text: text)
    let finding = Diagnostic(
      code, .warning, "x", at: SourceSpan(file: file, range: 127..<128),
      hidden: [SourceSpan(file: file, range: hidden)])
    let shown = TextRenderer().text(of: finding)
    #expect(shown.contains(expected), "\(shown)")
  }

  @Test func everySecretOfALineIsHidden() {
    let file = SourceFile(path: "a.yaml", text: "x: one\na: two, b: three # y\nz: four")
    let secrets = [3..<6, 10..<13, 18..<23, 31..<35].map { SourceSpan(file: file, range: $0) }
    let findings =
      secrets.map { Diagnostic(code, .warning, "x", at: $0, hidden: [$0]) }
      + [Diagnostic(code, .note, "y", at: SourceSpan(file: file, range: 26..<27))]
    let shown = findings.hidingSecrets.map { TextRenderer().text(of: $0) }
    #expect(shown.map { $0.contains("a: ***, b: *** # y") } == [false, true, true, false, true])
    let words = ["one", "two", "three", "four"]
    #expect(!shown.contains { text in words.contains { text.contains($0) } })
  }

  @Test func secretsOfOneFindingAreHiddenInAll() {
    let file = SourceFile(path: "a.yaml", text: "a: s3cret # x")
    let secret = SourceSpan(file: file, range: 3..<9)
    let findings = [
      Diagnostic(code, .note, "x", at: SourceSpan(file: file, range: 0..<1)),
      Diagnostic(code, .note, "y", at: secret, hidden: [secret]),
    ]
    for finding in findings.hidingSecrets {
      #expect(!TextRenderer().text(of: finding).contains("s3cret"))
    }
  }
}
