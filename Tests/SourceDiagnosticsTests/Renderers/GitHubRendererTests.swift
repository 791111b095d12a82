import SourceDiagnostics
import Testing

@Suite struct GitHubRendererTests {
  private let code = DiagnosticCode.sample()

  /// The command of an error about a stretch of a text.
  private func command(_ text: String, _ range: Range<Int>, path: String = "a.json") -> String {
    let span = SourceSpan(file: SourceFile(path: path, text: text), range: range)
    return GitHubRenderer().text(of: Diagnostic(code, .error, "m", at: span))
  }

  @Test(arguments: [
    // The last column is that of the last character.
    ("abc", 0..<3, "line=1,endLine=1,col=1,endColumn=3"),
    ("abc", 1..<2, "line=1,endLine=1,col=2,endColumn=2"),
    // A place without a character marks the one that follows.
    ("abc", 1..<1, "line=1,endLine=1,col=2,endColumn=2"),
    // Columns are scalars: a tab, a letter of two bytes and a sign of four are one each.
    ("\té🚢x", 7..<8, "line=1,endLine=1,col=4,endColumn=4"),
    // Over several lines GitHub takes no columns.
    ("a\nbc\nd", 0..<4, "line=1,endLine=2"),
    ("a\nbc\nd", 0..<2, "line=1,endLine=1"),
  ])
  func tellsPlaces(_ text: String, _ range: Range<Int>, _ place: String) {
    #expect(
      command(text, range)
        == "::error file=a.json,\(place),title=T003 unclosed-template::m\n")
  }

  @Test func escapesProperties() {
    #expect(
      command("a", 0..<1, path: "a,b:c%d\n.json").hasPrefix("::error file=a%2Cb%3Ac%25d%0A.json,"))
  }

  @Test func tellsWhatBelongsToTheMessageOnOneLine() {
    let file = SourceFile(path: "a.json", text: "ab")
    let finding = Diagnostic(
      code, .note, "50%: no\u{1B}[m", at: nil, label: "here",
      labels: [.init("there", at: SourceSpan(file: file, range: 1..<2))], help: "a, b\nc")
    #expect(
      GitHubRenderer(naming: { "root/" + $0 }).text(of: finding)
        == "::notice title=T003 unclosed-template::50%25: no·[m%0Ahere%0Aroot/a.json:1: there"
        + "%0Ahelp: a, b%0Ac\n")
  }
}
