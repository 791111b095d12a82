import JQSyntax
import Testing

@Suite struct JQDialectTests {
  @Test(
    "expressions are written for every libjq",
    arguments: [
      (".a.[0]", ".a[0]"),
      (".a.\"b\"[]", ".a.b[]"),
      (".\"a b\"?.c", ".[\"a b\"]?.c"),
      (".e1.e1x", ".[\"e1\"].e1x"),
      ("if .a then 1 end", "if .a then 1 else . end"),
      ("if 1 then 2 elif 3 then 4 end", "if 1 then 2 elif 3 then 4 else . end"),
      (
        "$__loc__\n|\n$__loc__",
        "{\"file\":\"<top-level>\",\"line\":1}|{\"file\":\"<top-level>\",\"line\":3}"
      ),
      ("{$__loc__}", "{\"__loc__\":{\"file\":\"<top-level>\",\"line\":1}}"),
      ("1 as $if | {$if, $if: 2}", "1 as $_if|{\"if\":$_if,($_if):2}"),
      ("1 as $__if | 2 as $if | $if", "1 as $__if|2 as $___if|$___if"),
      (". as {$if: [$a]} | $a", ". as {\"if\":$_if,\"if\":[$a]}|$a"),
      ("{a, if, \"b\": 1 | 2, c: -1}", "{\"a\",\"if\",\"b\":(1|2),\"c\":(-1)}"),
      ("1 # comment\n+ 2", "1+2"),
      (". as [$a] ?// $a | $a", ". as [$a]?//$a|$a"),
      ("...a", "(..).a"),
      ("1 .a", "(1).a"),
      ("1 / 0", "(1|./0)"),
      ("1 + 2 / (1 - 1)", "1+((2|./(1-1)))"),
      (".a / 0", ".a/0"),
      ("\"a\\(1, 2)\\u0001\\\"\\\\\\n\"", "\"a\\(1,2)\\u0001\\\"\\\\\\n\""),
      ("'a'", "\"a\""),
      (
        "try .a catch .b // 1",
        "(([try (.a|[.]) catch {\"error\":.}]|.[]"
          + "|if type==\"array\" then .[0] else .error|_caught|.b end)) // 1"
      ),
      ("(try .a catch .b) |= 1", "(try .a catch (_caught|.b))|=1"),
      (".[1:-1], .[:.a], .[.a, 1:\"a\"]", ".[1:-1],.[:.a|_bound],.[(.a,1)|_bound:\"a\"]"),
      (".[1.7], .[-1], .[.a], .[\"a\", 0]", ".[1],.[-1],.[.a|_index],.[(\"a\",0)|_index]"),
      (".a? // 1", ".a? // 1"),
      (".a? //= 1", ".a? //=1"),
      ("-(1 + 2) * 3", "-((1+2)*3)"),
      ("(1, 2) | (3 | 4)", "(1,2)|(3|4)"),
      ("reduce .[] as [$a] (0; . + $a) | .", "reduce .[] as [$a](0;.+$a)|."),
      ("def f($x; g): $x | g; f(1; .)", "def f($x;g):$x|g;f(1;.)"),
      ("label $a | 1, break $a", "label $a|1,break $a"),
      ("@base64 \"x\\(.a)\", @json", "@base64 \"x\\(.a)\",@json"),
    ])
  func writes(source: String, expected: String) throws {
    let query = try #require(JQQuery.parse(source).query)
    #expect(query.libjqText.text == expected)
  }

  @Test(arguments: [
    (".a |= 1", ["_modify/2"]), (".a = 1", ["_assign/2"]), (".[.i]", ["_index/0"]),
    (".[.i:]", ["_bound/0"]), (".a?", []),
    ("@urid", ["format/1"]), ("tonumber?", ["_caught/0", "tonumber/0"]),
  ])
  func tellsWhatTheTextNeeds(source: String, expected: [String]) throws {
    let query = try #require(JQQuery.parse(source).query)
    #expect(query.libjqText.needs.map(\.description).sorted() == expected)
  }

  @Test func writingTwiceChangesNothing() throws {
    for source in [
      ".a.[0] // {b: 1 | 2} | if . then 1 end", "1 as $if | $if, -2",
      "{a: (1, 2), \"b\\(.c)\": [.[] | -.x * 2]} | with_entries(.value |= tostring)",
    ] {
      let once = try #require(JQQuery.parse(source).query).libjqText.text
      let twice = try #require(JQQuery.parse(once).query).libjqText.text
      #expect(once == twice)
    }
  }
}
