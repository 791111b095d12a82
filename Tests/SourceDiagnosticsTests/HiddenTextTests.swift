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
