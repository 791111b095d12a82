import JQSyntax
import Testing

@Suite struct JQShapeTests {
  @Test(
    "operators bind and group as in jq",
    arguments: [
      ("1 + 2 * 3", "(1 + (2 * 3))"),
      ("1 * 2 + 3", "((1 * 2) + 3)"),
      ("1 - 2 - 3", "((1 - 2) - 3)"),
      ("8 / 4 / 2 % 3", "(((8 / 4) / 2) % 3)"),
      ("1 - (2 - 3)", "(1 - (2 - 3))"),
      ("-1 * 2", "(-(1 * 2))"),
      ("-1 - 2", "((-1) - 2)"),
      ("- -1", "(-(-1))"),
      (".a-1", "(..a - 1)"),
      (".a -1", "(..a - 1)"),
      ("1, 2 | 3, 4", "((1 , 2) | (3 , 4))"),
      ("1 // 2 // 3", "(1 // 2 // 3)"),
      ("1 // 2, 3", "((1 // 2) , 3)"),
      (".a = 1 // 2", "((..a = 1) // 2)"),
      (".a // .b = 1", "(..a // (..b = 1))"),
      (".a |= 1 + 2", "(..a |= (1 + 2))"),
      (".a += 1 or 2", "(..a += (1 or 2))"),
      ("1 or 2 and 3", "(1 or (2 and 3))"),
      ("1 and 2 == 3 + 4", "(1 and (2 == (3 + 4)))"),
      ("1 == 2 and 3 != 4", "((1 == 2) and (3 != 4))"),
      ("1 < 2 | not", "((1 < 2) | not)"),
      ("try 1 + 2", "((try 1) + 2)"),
      ("try .a catch .b | .c", "((try ..a catch ..b) | ..c)"),
      ("try -1 * 2", "(try (-(1 * 2)))"),
      ("try try 1 catch 2 catch 3", "(try (try 1 catch 2) catch 3)"),
      ("try .a?", "(try ..a?)"),
      ("1?", "(1)?"),
      ("1??", "(1)?"),
      ("-1?", "(-(1)?)"),
      (".a?", "..a?"),
      ("1 + .a?", "(1 + ..a?)"),
      ("1 + 2 as $x | $x, 3", "(1 + (2 as … | ($x , 3)))"),
      ("1, 2 as $x | 3 | 4", "(1 , (2 as … | (3 | 4)))"),
      ("1 as $x | 2 as $y | 3", "(1 as … | (2 as … | 3))"),
      ("1 + def f: 2; f | f", "(1 + (def f: 2; (f | f)))"),
      ("def f: 1; def g: f; f, g", "(def f: 1; def g: f; (f , g))"),
      ("label $f | 1, break $f", "(label $f | (1 , ?))"),
      ("reduce .[] as $x (0; . + $x) + 1", "((reduce .[] (. + $x)) + 1)"),
      ("reduce 1 as $x (0; 1) | 2", "((reduce 1 1) | 2)"),
      ("if . then 1 end | 2", "((if [\".: 1\"] -) | 2)"),
      ("if 1 then 2 elif 3 then 4 else 5 end", "(if [\"1: 2\", \"3: 4\"] 5)"),
      ("(1, 2) | 3", "((1 , 2) | 3)"),
      ("1 | (2 | 3)", "(1 | (2 | 3))"),
    ])
  func bindsOperators(source: String, expected: String) throws {
    let result = JQQuery.parse(source)
    let query = try #require(result.query, "\(result.errors)")
    #expect(shape(query.root) == expected)
  }

  @Test(
    "paths are read step by step",
    arguments: [
      (".", "."), ("..", ".."), (".a.b", "..a.b"), (".a[0].b", "..a[0].b"),
      (".a.[0]", "..a[0]"), (".\"a b\".\"c\"", "..a b.c"), (".[\"a\"]?", "..a?"),
      (".[]", ".[]"), (".a[]?", "..a[]?"), (".[1:2]", ".[1:2]"), (".[:2]?", ".[:2]?"),
      (".[1:]", ".[1:]"), (".[1:2][0]", ".[1:2][0]"), (".a.and.if", "..a.and.if"),
      ("f.a", "f.a"), ("$__loc__.line", "?.line"), ("\"a\".b", "\"a\".b"), ("[1][0]", "[1][0]"),
      ("{a: 1}.a", "?.a"), ("(1).a", "1.a"), ("..[0]", "..[0]"), (". [0]", ".[0]"),
      (".a .b", "..a.b"), (".[.a]", ".[..a]"), (".[1, 2]", ".[(1 , 2)]"),
    ])
  func readsPaths(source: String, expected: String) throws {
    let query = try #require(JQQuery.parse("def f: .; " + source).query)
    guard case .definitions(_, let body) = query.root.kind else {
      Issue.record("no definition")
      return
    }
    #expect(shape(body) == expected)
  }

  @Test func givesEveryNodeItsPlace() throws {
    let source = ".a | map(.b + \"x\\(.c)\") | {d: (.e), $__loc__}"
    let query = try #require(JQQuery.parse(source).query)
    var pending = [query.root]
    #expect(query.root.range == 0..<source.utf8.count)
    while let node = pending.popLast() {
      for child in node.children {
        #expect(child.range.lowerBound >= node.range.lowerBound)
        #expect(child.range.upperBound <= node.range.upperBound)
        pending.append(child)
      }
    }
  }
}
