import JQ
import JQSyntax
import JSONValues
import Testing

/// Reports of the points that an evaluation passes.
@Suite struct JQProbeTests {
  /// What an expression gives, and each point with a `+` where it was passed, else a `-`.
  private func passing(_ expression: String, _ input: String) throws -> (String, String) {
    var set = JQExpressionSet(isProbed: true)
    let id = set.insert(expression)
    var evaluator = JQEvaluator(set)
    let result = evaluator.evaluate(id, on: evaluator.input(try JSONValue(parsing: input)))
    let bytes = Array(expression.utf8)
    let points = set.probes(of: id).enumerated().map { number, probe in
      let text = String(decoding: bytes[probe.range], as: UTF8.self)
      return "\(evaluator.passed.contains(number) ? "+" : "-")\(probe.point) \(text)"
    }
    return (describe(result), points.joined(separator: ", "))
  }

  @Test(arguments: [
    (".a", "{}", ""),
    ("if .a then 1 else 2 end", #"{"a":1}"#, "+branch 1, -otherwise 2"),
    ("if .a then 1 else 2 end", "{}", "-branch 1, +otherwise 2"),
    ("if .a then 1 end", #"{"a":1}"#, "+branch 1, -impliedOtherwise end"),
    ("(if .a then 1 end )", "{}", "-branch 1, +impliedOtherwise end"),
    (
      "(if .a then 1 end # done\n)", "{}",
      "-branch 1, +impliedOtherwise (if .a then 1 end # done\n)"
    ),
    ("if .a then 1 elif .b then 2 else 3 end", #"{"b":1}"#, "-branch 1, +branch 2, -otherwise 3"),
    ("[.[] | if . then 1 else 2 end]", "[true,false]", "+branch 1, +otherwise 2"),
    ("first(.[] | if . then 1 else 2 end)", "[true,false]", "+branch 1, -otherwise 2"),
    ("if error then 1 else 2 end", "0", "-branch 1, -otherwise 2"),
    (".a // .b", #"{"a":1}"#, "+value .a, -fallback .b"),
    (".a // .b", #"{"a":false}"#, "-value .a, +fallback .b"),
    (".a // error", "{}", "-value .a, +fallback error"),
    (".a // .b // .c", #"{"b":1}"#, "-value .a, +value .b, -fallback .c"),
    ("(.[] // 9)", "[null,1,2]", "+value .[], -fallback 9"),
    ("[(.a, .b) // (3, 4)]", #"{"b":1}"#, "+value (.a, .b), -fallback (3, 4)"),
    (
      "(reduce .[] as $x (0; . + $x)) // 1", "[1]",
      "+value (reduce .[] as $x (0; . + $x)), -fallback 1"
    ),
    (
      #""\(if .a then "x" else "y" end)""#, "{}", #"-branch "x", +otherwise "y""#
    ),
    (#"{"k\(.a // 1)"}"#, #"{"k1":2}"#, "-value .a, +fallback 1"),
    ("path(if .a then .b else .c end)", "{}", "-branch .b, +otherwise .c"),
    ("path(.a // .b)", "{}", "-value .a, +fallback .b"),
    ("[paths(.a? // false)]", #"{"x":{"a":1}}"#, "+value .a?, +fallback false"),
    ("(.a // .b) |= 5", #"{"a":1}"#, "+value .a, -fallback .b"),
    ("del(if .a then .a else .b end)", #"{"a":1,"b":2}"#, "+branch .a, -otherwise .b"),
    ("[limit(2; .[] // 1)]", "[1,2,3]", "+value .[], -fallback 1"),
    (
      "def f: if . > 3 then . else . + 1 | f end; f", "0",
      "+branch ., +otherwise . + 1 | f"
    ),
    (
      "[label $out | .[] | if . > 1 then break $out else . end]", "[1,2,3]",
      "+branch break $out, +otherwise ."
    ),
    (
      "try (if .a then error(\"x\") else 1 end) catch .", #"{"a":1}"#,
      "+branch error(\"x\"), -otherwise 1"
    ),
    (
      "[.[] | (if . then tonumber else 0 end)?]", #"["1","x",null]"#,
      "+branch tonumber, +otherwise 0"
    ),
    (
      "if . then 1 as $passed | $passed else 2 end", "1",
      "+branch 1 as $passed | $passed, -otherwise 2"
    ),
    (
      "def _passed: empty; def _report: empty; def __passed: 9; if . then __passed else 2 end", "1",
      "+branch __passed, -otherwise 2"
    ),
    ("[range(1e4) | if . > 5 then 1 else 2 end] | add", "0", "+branch 1, +otherwise 2"),
    ("last(range(1e5) | . as $x | $x // 1)", "0", "+value $x, -fallback 1"),
    (
      "env.HOME // (debug | input_filename) // now < 0", "0",
      "-value env.HOME, -value (debug | input_filename), +fallback now < 0"
    ),
  ])
  func reportsThePointsThatArePassed(expression: String, input: String, points: String) throws {
    let found = try passing(expression, input)
    #expect(found.1 == points)
    #expect(try found.0 == answer(expression, input))
  }

  @Test func anExpressionTooLargeForReportsIsEvaluatedWithoutThem() throws {
    let expression = (0..<400).map { "(.a\($0) // \($0))" }.joined(separator: ",")
    let found = try passing("[\(expression)] | length", "{}")
    #expect(found.0 == "400")
  }

  @Test func reportsNothingUnlessAsked() throws {
    var set = JQExpressionSet()
    let id = set.insert("if . then 1 else 2 end")
    var evaluator = JQEvaluator(set)
    _ = evaluator.evaluate(id, on: evaluator.input(.null))
    #expect(evaluator.passed.isEmpty)
    #expect(set.probes(of: id).isEmpty)
  }

  @Test func reportsOnlyTheLastEvaluation() throws {
    var set = JQExpressionSet(isProbed: true)
    let ids = [set.insert(".a // 1"), set.insert("1"), set.insert("if")]
    var evaluator = JQEvaluator(set)
    _ = evaluator.evaluate(ids[0], on: evaluator.input(.null))
    #expect(evaluator.passed == [1])
    for id in ids.dropFirst() {
      _ = evaluator.evaluate(id, on: evaluator.input(.null))
      #expect(evaluator.passed.isEmpty)
    }
  }
}
