import JQSyntax
import Testing

@Suite struct JQQuotingTests {
  @Test(
    "single quotes at the edges of words become double quotes",
    arguments: [
      ("'a' + .b", "\"a\" + .b"),
      ("join(',')", "join(',')"),
      ("'a', 'b'", "\"a', \"b\""),
      ("'a' 'b'", "\"a\" 'b\""),
      ("''", "\"\""),
      ("'", "\""),
      ("' a'", "\" a\""),
      ("\"'a'\"", "\"'a'\""),
      ("it's", "it's"),
      ("a '\"b\"' c", "a '\"b\"' c"),
      (".properties.'on-call'", ".properties.'on-call\""),
      ("\u{A0}'a'\u{2028}'b'\u{FEFF}", "\u{A0}\"a\"\u{2028}'b\"\u{FEFF}"),
      ("x\u{85}'a'", "x\u{85}'a\""),
      (".a == 'x' and .b == 'y'", ".a == \"x\" and .b == \"y\""),
      ("no quotes", "no quotes"),
    ])
  func rewritesQuotes(source: String, expected: String) {
    #expect(JQQuoting.rewritten(source) == expected)
    #expect(JQQuoting.rewritten(source).utf8.count == source.utf8.count)
  }

  @Test func keepsTheAuthorsText() throws {
    let query = try #require(JQQuery.parse("'a'").query)
    #expect(query.source == "'a'")
    #expect(query.libjqText.text == "\"a\"")
  }
}
