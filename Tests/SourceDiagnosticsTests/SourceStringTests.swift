import SourceDiagnostics
import Testing

@Suite struct SourceStringTests {
  /// `"a\"b` and `c` on the next line, folded.
  private let file = SourceFile(path: "a", text: "\"a\\\"b\n  c\"")

  private var string: SourceString {
    SourceString(
      text: "a\"b c", span: SourceSpan(file: file, range: 0..<10),
      anchors: [
        SourceString.Anchor(decoded: 0, source: 1), SourceString.Anchor(decoded: 2, source: 4),
        SourceString.Anchor(decoded: 4, source: 8),
      ])
  }

  @Test(arguments: [
    (0..<1, 1..<2), (1..<2, 2..<4), (0..<2, 1..<4), (2..<3, 4..<5), (3..<4, 5..<6), (4..<5, 8..<9),
    (0..<5, 1..<9), (0..<0, 1..<1), (4..<4, 8..<8), (5..<5, 9..<9),
  ])
  func placesStretches(decoded: Range<Int>, expected: Range<Int>) {
    #expect(string.span(of: decoded).range == expected)
  }
}
