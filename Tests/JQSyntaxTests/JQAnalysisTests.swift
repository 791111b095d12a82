import JQSyntax
import Testing

@Suite struct JQAnalysisTests {
  @Test(
    "the paths from the root are found",
    arguments: [
      (".event.diff.after.properties.x", [".event.diff.after.properties.x"]),
      (".a | .b | .c?", [".a.b.c"]),
      ("(.a | .b).c", [".a.b.c"]),
      (".a[0].b[].c", [".a[0].b[].c"]),
      (".a[-1]", [".a[-1]"]),
      (".a[.b].c", [".a…", ".b"]),
      (".a[1:2]", [".a…"]),
      (".a | map(.b)", [".a", ".a[].b"]),
      (".[] | select(.x == 1) | .y", [".[].x", ".[].y"]),
      (".a as $x | $x.b, .c", [".a.b", ".c"]),
      (".a as [$x] | $x.b", [".a"]),
      ("{a, b: .c, \"d\"}", [".a", ".c", ".d"]),
      ("\"x\\(.a.b)\"", [".a.b"]),
      (".a // .b", [".a", ".b"]),
      ("if .a then .b else .c end", [".a", ".b", ".c"]),
      (".a |= .b", [".a", ".a.b"]),
      (".a = .b", [".a", ".b"]),
      ("reduce .xs[] as $x (0; . + $x.y)", [".xs[].y"]),
      ("def f: .inner; .a | f", [".a"]),
      ("try .a catch .message", [".a"]),
      ("1 + 2", []),
      (".", ["."]),
      ("now", []),
    ])
  func findsRootPaths(source: String, expected: [String]) throws {
    let query = try #require(JQQuery.parse(source).query)
    let paths = query.rootPaths.map { path in
      let steps = path.steps.enumerated().map { index, step in
        switch step.kind {
        case .field(let name): ".\(name)"
        case .index(let position): "\(index == 0 ? "." : "")[\(position)]"
        case .iterate: "\(index == 0 ? "." : "")[]"
        }
      }
      return (steps.isEmpty ? "." : steps.joined()) + (path.goesOn ? "…" : "")
    }
    #expect(paths == expected)
  }

  @Test func givesStepsTheirPlaces() throws {
    let marked = MarkedText("\"é\" | 1️⃣.2️⃣")
    #expect(marked.offsets == [7, 8])
    let source = "1 + .ab.cd"
    let path = try #require(JQQuery.parse(source).query?.rootPaths.first)
    #expect(path.steps.map(\.range) == [4..<7, 7..<10])
    #expect(path.range == 4..<10)
  }

  @Test(
    "constants are told from what depends on the input",
    arguments: [
      ("1 + 2 * 3", true), ("\"a\" | length", true), ("[1, {a: 2}]", true), ("\"a\\(1)\"", true),
      ("if 1 == 1 then 2 else 3 end", true), (".a", false), ("1, .", false), ("now", false),
      ("[1, 2] | map(. + 1)", true), ("$ENV.a", false), ("{a}", false), ("range(3)", true),
      (".a | 1", false), ("input", false), ("\"a\" | env", false),
    ])
  func tellsConstants(source: String, isConstant: Bool) throws {
    #expect(try #require(JQQuery.parse(source).query).isConstant == isConstant)
  }

  @Test(
    "single values are told from streams",
    arguments: [
      (".a.b", true), (".a[]", false), ("1, 2", false), ("[.a[]]", true), ("map(.x, .y)", true),
      ("has(\"a\")", true), ("has(\"a\", \"b\")", false), ("range(3)", false), ("..", false),
      ("if .a then 1 else 2 end", true), ("if .[] then 1 else 2 end", false), (".a // 1", true),
      ("reduce .[] as $x (0; . + $x)", true), ("first(.[])", true), ("test(\"a\")", true),
      ("{a: (1, 2)}", false), ("\"\\(.a)\"", true), ("select(.a)", true), ("select(.a[])", false),
      (".a as $x | $x", true), ("try .a catch 1", true), ("empty", true),
      ("sub(\"a\"; \"b\")", false),
    ])
  func tellsSingleValues(source: String, isSingle: Bool) throws {
    #expect(try #require(JQQuery.parse(source).query).isSingleValued == isSingle)
  }

  @Test(
    "conditions are told from other expressions",
    arguments: [
      (".a == 1", true, false), (".a == 1 and .b", true, false), (".a | not", true, false),
      (".a", false, false), ("\"x\"", false, true), (".a + 1", false, true), ("[.a]", false, true),
      (".tags | any(. == \"x\")", true, false), ("if .a then true else false end", true, false),
      ("if .a then true end", false, false), (".a // false", false, false), ("length", false, true),
      ("\"a\\(.b)\"", false, true), (".a | contains(\"x\")", true, false),
      ("true, false", true, false),
    ])
  func tellsConditions(source: String, isBoolean: Bool, isNeverBoolean: Bool) throws {
    let query = try #require(JQQuery.parse(source).query)
    #expect(query.isBoolean == isBoolean)
    #expect(query.isNeverBoolean == isNeverBoolean)
  }

  @Test func tellsBuiltinsFromOwnFunctions() throws {
    let query = try #require(
      JQQuery.parse("def map(f): 1; map(.) | length, join(\",\"), @uri").query)
    #expect(query.builtins == [JQFunction("length", 0), JQFunction("join", 1)])
    #expect(query.formats == ["uri"])
    #expect(JQBuiltins.contains(JQFunction("ltrimstr", 1)))
    #expect(!JQBuiltins.contains(JQFunction("toarray", 0)))
  }

  @Test(
    "habits from elsewhere are told apart",
    arguments: [
      ("event.diff", JQHabit.missingDot), ("folder.path", .missingDot),
      (".inputs.my-name", .hyphenatedName), (".items.0.name", .numericPath),
      (".a && .b", .foreignSyntax), (".a || .b", .foreignSyntax), (".a === 1", .foreignSyntax),
      ("!.a", .foreignSyntax), (".a ?? .b", .foreignSyntax), (".a.trim()", .foreignSyntax),
      ("return .a", .foreignSyntax), ("join(',')", .singleQuotes), ("['k']", .singleQuotes),
      (".a.'on-call'", .singleQuotes), ("if eq .a \"b\"", .goTemplate),
      ("toarray", .otherVersion), (".a | trimstr(\"x\")", .otherVersion),
    ])
  func namesTheHabit(source: String, habit: JQHabit) {
    #expect(JQQuery.parse(source).errors.first?.habit == habit)
  }

  @Test(
    "other faults are no habit",
    arguments: ["lenght", ".a |", "[1, 2,]", "$x", "map", "{a: 1 + 2}", "expression1"])
  func namesNoHabit(source: String) throws {
    let error = try #require(JQQuery.parse(source).errors.first)
    #expect(error.habit == nil)
  }

  @Test(
    "comments are told from code",
    arguments: [
      (".a # 1️⃣it's", true), (".a # it1️⃣'s", true), ("\"# 1️⃣x\"", false), ("1️⃣.a # b", false),
      (".a # b\n| 1️⃣.c", false),
    ])
  func tellsComments(marked: String, isComment: Bool) throws {
    let marked = MarkedText(marked)
    let offset = try #require(marked.offsets.first)
    #expect(JQQuery.comments(in: marked.text).contains { $0.contains(offset) } == isComment)
  }

  @Test func listsEveryConstructFromTheOutside() throws {
    let query = try #require(JQQuery.parse("[.a, (.b | map(1))] | def f(g): g; f(2)").query)
    let texts = query.nodes.map { node in
      String(decoding: Array(query.source.utf8)[node.range], as: UTF8.self)
    }
    #expect(texts.first == query.source)
    #expect(texts.contains("map(1)") && texts.contains("1") && texts.contains("2"))
    let places = query.nodes.map(\.range)
    for (index, inner) in places.enumerated() where index > 0 {
      #expect(
        places[..<index].contains {
          $0.lowerBound <= inner.lowerBound && inner.upperBound <= $0.upperBound
        })
    }
  }
}
