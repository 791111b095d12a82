import JQSyntax
import Testing

@Suite struct JQCommentTests {
  @Test(arguments: [
    (".a # b", ["# b"]), (".a # b\n| c # d\n", ["# b", "# d"]), ("\"# a\" | .b", []),
    ("\"\\(1 # b\n)# a\"", ["# b"]), (".a # b \\\n c\n.d", ["# b \\\n c"]), ("| | # b", ["# b"]),
    ("'a' # 'b'", ["# 'b'"]),
  ])
  func findsComments(_ source: String, _ comments: [String]) {
    let found = JQQuery.comments(in: source).map {
      String(decoding: Array(source.utf8)[$0], as: UTF8.self)
    }
    #expect(found == comments)
  }
}
