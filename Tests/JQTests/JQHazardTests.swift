import Foundation
import JQ
import JSONValues
import Testing

/// What stops or kills a process that calls libjq unguarded.
@Suite struct JQHazardTests {
  @Test(arguments: [
    ("halt", "null", "lost: the expression halts"),
    (#""bye" | halt_error"#, "null", "lost: the expression halts"),
    ("try halt catch 1", "null", "lost: the expression halts"),
    ("inputs", "1", "lost: `inputs` reads further inputs, and there are none"),
    (#"halt_error("x")"#, "null", "error: halt_error/1: number required"),
    ("input", "1", "error: break"),
    ("[inputs]", "1", "[]"),
    ("debug", "1", "1"),
    (#"debug("m")"#, "1", "1"),
    ("stderr", "1", "1"),
    ("input_filename", "1", "null"),
    ("input_line_number", "1", "error: Unknown input line number"),
    ("get_search_list", "1", "[]"),
    ("env.HOME", "null", "null"),
    ("$ENV | length", "null", "0"),
    ("env | keys", "null", "[]"),
  ])
  func reachesNothingOutside(_ expression: String, _ input: String, _ expected: String) throws {
    #expect(try answer(expression, input) == expected)
  }

  @Test(arguments: [#"import "a" as $a; $a"#, #"include "x"; 1"#, #"import "a" as a; a::f"#])
  func refusesModules(_ expression: String) throws {
    #expect(try answer(expression).hasPrefix("refused: syntax error"))
  }

  @Test(arguments: [
    ("todate", "1700000000000000000"), ("todate", "-1e18"), ("gmtime", "1e300"),
    ("todate", "-1e300"), (#"strftime("%Y")"#, "1e19"), ("localtime", "1e18"),
  ])
  func instantsBeyondTheCalendarAreErrors(_ expression: String, _ input: String) throws {
    #expect(
      try answer(expression, input)
        == "error: error converting number of seconds since epoch to datetime")
  }

  @Test(arguments: [
    (#"gsub("";"x")"#, #""abc""#, #""xaxbxcx""#),
    (#"gsub("^";"x")"#, #""abc""#, #""xabc""#),
    (#"gsub("$";"x")"#, #""aé☃""#, #""aé☃x""#),
    (#"gsub("";"-")"#, #""é☃""#, #""-é-☃-""#),
    (#"[match("";"g").offset]"#, #""aéb""#, "[0,1,2,3]"),
    (#"gsub("a*";"x")"#, #""é""#, #""xéx""#),
    (#"[match("(?=b)";"g").offset]"#, #""éb☃b""#, "[1,3]"),
    (#"gsub("[^a-z]";"")"#, #""aéb""#, #""ab""#),
    (#"gsub("(?<l>[a-z])";"\(.l)\(.l)")"#, #""é-b""#, #""é-bb""#),
  ])
  func emptyMatchesEnd(_ expression: String, _ input: String, _ expected: String) throws {
    #expect(try answer(expression, input) == expected)
  }

  @Test(arguments: [
    (#"gsub("(?=[A-Z])";"_")"#, #""abCdE""#, #""ab_Cd_E""#),
    (#"gsub("(?=[A-Z])";"_")"#, #""aéCdE""#, #""aé_Cd_E""#),
    (#"[match("$";"g").offset]"#, #""abc""#, "[3]"),
    (#"[match("(?<=a)";"g").offset]"#, #""aab""#, "[1,2]"),
    (#"[match("\\b";"gi").offset]"#, #""ab Cd""#, "[0,2,3,5]"),
    (#"[splits("(?=b)")]"#, #""abab""#, #"["a","ba","b"]"#),
    (#"[match("";"g").offset]"#, #""ab""#, "[0,1,2]"),
    (#"[match("(x)?";"g") | .captures | length]"#, #""ab""#, "[1,1,1]"),
    (
      #"[match("(?=(a))|(?<n>b)";"g") | .captures | map(.name)]"#, #""ab""#,
      #"[[null,"n"],[null,"n"]]"#
    ),
    (#"capture("(?<n>x)?") | has("n")"#, #""ab""#, "true"),
    (#"[match("(?=b)";"gx") | .captures]"#, #""abb""#, "[[],[]]"),
  ])
  func emptyMatchesAreFoundOnce(
    _ expression: String, _ input: String, _ expected: String
  ) throws {
    #expect(try answer(expression, input) == expected)
  }

  @Test(arguments: [
    ("[55296]", "\"\u{FFFD}\""), ("[1114112]", "\"\u{FFFD}\""), ("[-1]", "\"\u{FFFD}\""),
    ("[97,8364]", "\"a€\""), ("[]", "\"\""),
  ])
  func implodeTakesAnyNumber(_ input: String, _ expected: String) throws {
    #expect(try answer("implode", input) == expected)
  }

  @Test func keepsNULAndAllOfUnicode() throws {
    let text = "a\u{0}b\u{10FFFF}e\u{301}é"
    let value = JSONValue.object(JSONObject([("k\u{0}", .string(text))]))
    var set = JQExpressionSet()
    let id = set.insert(".")
    var evaluator = JQEvaluator(set)
    guard case .value(let output) = evaluator.evaluate(id, on: evaluator.input(value)) else {
      Issue.record("no value")
      return
    }
    #expect(output == value)
  }

  @Test(arguments: [
    ("paths", #"["a"]"#), ("paths(true)", #"["a"]"#), ("paths(scalars)", #"["a","b"]"#),
    ("first(paths)", #"["a"]"#), ("path(first(.a, .c))", #"["a"]"#), ("path(..)", "[]"),
    ("getpath(paths)", #"{"b":1}"#), ("tostream", #"[["a","b"],1]"#),
    ("try paths catch 1", #"["a"]"#), ("def f: paths; f | .[0]", #""a""#),
    ("first(path(repeat(.a)))", #"["a"]"#), ("[paths][0]", #"["a"]"#), ("(paths | empty), 1", "1"),
    (".. |= .", #"{"a":{"b":1}}"#), ("first(path(.a), error)", #"["a"]"#),
    ("fromstream(tostream)", #"{"a":{"b":1}}"#),
    ("label $x | paths | ., break $x", #"["a"]"#), ("limit(1; path(.a?, .b?))", #"["a"]"#),
  ])
  func pathsCanBeLeftAfterTheFirst(_ expression: String, _ expected: String) throws {
    var set = JQExpressionSet()
    let id = set.insert(expression)
    var evaluator = JQEvaluator(set)
    let input = evaluator.input(["a": ["b": 1]])
    for _ in 0..<3 { #expect(describe(evaluator.evaluate(id, on: input)) == expected) }
  }

  @Test(arguments: [
    "[1] | .[1e9] = 1", "null | .[2147483647] = 1", "[] | .[536870912] += 1",
    "[] | .[2147483647] |= 1", "setpath([536870912]; 1)",
  ])
  func indicesBeyondMemoryAreErrors(_ expression: String) throws {
    #expect(try answer(expression) == "error: Array index too large")
  }

  @Test(arguments: [
    (".[nan:]", "\"abc\"", "\"abc\""), ("[.[:nan], .[nan:nan]]", "[1,2]", "[[1,2],[1,2]]"),
    ("del(.[nan:])", "[1,2]", "[]"), (".[nan:1] = [3]", "[1,2]", "[3,2]"),
    ("[path(.[infinite - infinite:1])]", "[1]", #"[[{"start":null,"end":1}]]"#),
    (".[\"a\":nan]", "[1]", "error: Start and end indices of an array slice must be numbers"),
  ])
  func boundsThatAreNotNumbersAreNone(
    _ expression: String, _ input: String, _ expected: String
  ) throws {
    #expect(try answer(expression, input) == expected)
  }

  @Test(arguments: [
    ("[setpath([\"a\"], [\"b\"]; 1, 2)]", #"[{"a":1},{"b":1},{"a":2},{"b":2}]"#),
    ("setpath([1]; 2)", "[null,2]"), (".a = 1 | .b[1] = 2", #"{"a":1,"b":[null,2]}"#),
    ("setpath(1; 2)", "error: Path must be specified as an array"), ("setpath([]; 2)", "2"),
  ])
  func otherPathsAreSetAsEver(_ expression: String, _ expected: String) throws {
    #expect(try answer(expression) == expected)
  }

  @Test func homeIsBackAfterCompiling() throws {
    let home = Self.home()
    #expect(try answer("1 + 1") == "2")
    #expect(Self.home() == home)
  }

  /// `HOME`, once no other test is compiling.
  private static func home() -> String? {
    for _ in 0..<1000 {
      if let home = ProcessInfo.processInfo.environment["HOME"] { return home }
      Thread.sleep(forTimeInterval: 0.001)
    }
    return nil
  }

  @Test func anExpressionCannotLeaveItsBatch() throws {
    var set = JQExpressionSet()
    let escaping = set.insert("1) as $x | (2")
    let commented = set.insert("1 # )")
    let next = set.insert("3")
    var evaluator = JQEvaluator(set)
    let input = evaluator.input(.null)
    #expect(describe(evaluator.evaluate(escaping, on: input)).hasPrefix("refused: syntax error"))
    #expect(describe(evaluator.evaluate(commented, on: input)) == "1")
    #expect(describe(evaluator.evaluate(next, on: input)) == "3")
  }

  @Test func definitionsOfOneExpressionAreUnknownToTheNext() throws {
    var set = JQExpressionSet()
    let first = set.insert("def f: 1; f")
    let second = set.insert("f")
    var evaluator = JQEvaluator(set)
    let input = evaluator.input(.null)
    #expect(describe(evaluator.evaluate(first, on: input)) == "1")
    #expect(describe(evaluator.evaluate(second, on: input)) == "refused: f/0 is not defined")
  }

  @Test func deepResultsAreErrors() throws {
    var set = JQExpressionSet()
    let id = set.insert("reduce range(300) as $i (1; [.])")
    var evaluator = JQEvaluator(set, limits: JQLimits(depth: 200))
    #expect(
      describe(evaluator.evaluate(id, on: evaluator.input(.null)))
        == "stopped: depth(200)")
  }
}
