import JQ
import JSONValues
import Testing

/// Parts that expressions of one set have in common are evaluated once for an input, and again for
/// each other one.
@Suite struct SharedPartTests {
  private static let expressions = [
    ".a.b", ".a.b | ascii_upcase", "(.a.b | ascii_upcase) + \"!\"", ".a.b | ascii_upcase | length",
    "[.l[] | .a.b]", "[.l[] | .a.b | ascii_upcase]", ".l | map(.a.b | ascii_upcase)",
    "if (.a.b | ascii_upcase) == \"X\" then .a.b | ascii_upcase else empty end",
    ".l[0] as $x | $x.a.b", "[.l[] as $x | .a.b, $x.a.b]", "reduce .l[] as $x (.a.b; . + $x.a.b)",
    "[.l[] | select(.a.b | ascii_upcase == \"Y\")] | length", "[.l[] | .a.b | IN(\"x\", \"y\")]",
    ".a.b | IN(\"x\", \"y\")", "any(.l[]; .a.b == \"y\")", ".l | any(.a.b == \"y\")",
    ".l | sort_by(.a.b) | map(.a.b)", ".l | with_entries(.value |= .a.b)", ".a.b = (.a.b | length)",
    ".a.b |= (.a.b? // .)", ".l | map_values(.a.b)", "del(.a.b)", "del(.a.b, .l)", ".a |= del(.b)",
    "{a} | .a.b", "{a: .l} | .a", ".a.b | sub(\"(?<b>.)\"; .b + .b)", ".a | .b", ".a.b? // 1",
    "\"\\(.a.b) \\(.a.b | ascii_upcase)\"", "@base64 \"\\(.a.b)\"", ".a.b | @base64",
    ".l[.a.n].a.b",
    ".l[.a.n:] | map(.a.b)", "[.a.b, .a.b] | unique", "try (.a.b | tonumber) catch 0", "keys", ".",
    "(.t | strptime(\"%Y-%m-%d\") | mktime) - (.t | strptime(\"%Y-%m-%d\") | mktime)",
    ".t | strptime(\"%Y-%m-%d\") | mktime", ".t | strptime(\"%Y-%m-%d\")",
  ]

  private static let documents = [
    #"{"a":{"b":"x","n":1},"l":[{"a":{"b":"y"}},{"a":{"b":"x"}}],"t":"2026-02-03"}"#,
    #"{"a":{"b":"z","n":0},"l":[{"a":{"b":"w"}}],"t":"2025-02-03"}"#,
    #"{"a":{"n":0},"l":[],"t":"x"}"#, #"{"a":{"b":5},"l":[{"a":{}}],"t":null}"#, "[]", "null",
  ]

  /// What the expressions give one after another, on each document, an object inside it and the
  /// document again.
  private static func answers(_ engine: JQEngine) throws -> [String] {
    var set = JQExpressionSet(engine: engine)
    let ids = expressions.map { set.insert($0) }
    let first = set.insert(".l[0]")
    var evaluator = JQEvaluator(set)
    var answers: [String] = []
    for document in documents {
      let input = evaluator.input(try JSONValue(parsing: document))
      answers += ids.map { describe(evaluator.evaluate($0, on: input)) }
      guard case .value(let value) = evaluator.output(of: first, on: input) else { continue }
      let inner = evaluator.input(value)
      answers += ids.map { describe(evaluator.evaluate($0, on: inner)) }
      answers += ids.map { describe(evaluator.evaluate($0, on: input)) }
    }
    return answers
  }

  @Test func areThoseOfEachInput() throws {
    let answers = try Self.answers(.native)
    #expect(answers.count > 10 * Self.expressions.count)
    let expected = try Self.answers(.libjq)
    #expect(answers.count == expected.count)
    for (position, (answer, wanted)) in zip(answers, expected).enumerated() {
      let expression = Self.expressions[position % Self.expressions.count]
      #expect(answer == wanted, "\(expression), answer \(position)")
    }
  }
}
