import SourceDiagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("trigers", "trigger"), ("TRIGGER", "trigger"), ("tirgger", "trigger"), ("inn", "in"),
      ("if", nil), ("in", nil), ("x", nil), ("", nil), ("something", nil),
    ] as [(String, String?)])
  func findsTheNameThatWasMeant(word: String, meant: String?) {
    #expect(word.nearest(in: ["trigger", "in", "identifier"]) == meant)
  }
}
