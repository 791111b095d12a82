import JQ
import JQSyntax
import JSONTapes
import JSONValues
import RandomJQ
import TestTexts
import Testing

/// libjq is given the parts of an input that expressions see: its answers are those on the whole.
@Suite struct SeenPartTests {
  /// The expression in a form that sees all of its input.
  private static func seeingAll(_ source: String) -> String {
    "if . then (\(source)) else (\(source)) end"
  }

  private static let limits = JQLimits(time: .milliseconds(500), memory: 64 << 20)

  private static let expressions = [
    ".a.b", ".a", ".a.b.c", ".d | .e?", ".a.b | tojson", ".a | keys", "[.a.b, .d.e]", ".", ".d[0]",
    ".a.x | not", "try .a.b.c catch .", ".a | tojson", ".d | 1", "[.d[]?] | length", "{a, d}",
    ".d.e",
    ".a as $x | $x.b", ".\"e\u{301}\"", ".é", "..|numbers", ".a.b = 3", "first(.d.e // .a.b)",
    "input_line_number", ".a.b + 1", "-(.a.b)", ".a.b | error", ".a | has(\"b\")",
    "def f: .b; .a | f",
    "tojson", "try (. as $r | {} | path($r.d)) catch .", ".a as $x | {} | try ($x.b = 1) catch .",
  ]

  private static let documents = [
    #"{"a":{"b":{"c":[1,{"k":2}]},"x":false},"d":{"e":"t","f":[1,2]},"é":1,"é":2}"#,
    #"{"d":[1,2],"a":{"z":1,"b":5,"10":1,"2":3,"b":6}}"#, #"{"a":"text","d":null}"#,
    #"{"a":{},"d":{"e":[{"e":{}}]}}"#, "{}", "[1,{\"a\":2}]", "null", "7", #""a""#, "[]",
    #"{"a":{"b":1},"a":{"b":2,"c":3}}"#, #"{"a":[{"b":1}],"d":7}"#,
  ]

  @Test("whatever was asked for before", arguments: 0..<6, [true, false])
  func answersAreThoseOnTheWhole(seed: UInt64, isIsolated: Bool) throws {
    var generator = SeededGenerator(seed: seed)
    var set = JQExpressionSet(engine: .libjq)
    let wide = Self.expressions.map { set.insert(Self.seeingAll($0)) }
    let narrow = Self.expressions.map { set.insert($0) }
    let inOther = Self.expressions.map { set.insert(".event | (\($0))") }
    var whole = JQEvaluator(set)
    var evaluator = JQEvaluator(
      set, isolation: isIsolated ? JQIsolation(program: IsolatedExpressions.program) : nil)
    for document in Self.documents {
      let bytes = Array(document.utf8) + Array(repeating: 0, count: 64)
      let read = whole.input(reading: bytes, 0..<document.utf8.count)
      let expected = try #require(read)
      let readAgain = evaluator.input(reading: bytes, 0..<document.utf8.count)
      let input = try #require(readAgain)
      let keys = ["event", "run"].map { evaluator.memory.makeText($0) }
      let other = evaluator.memory.makeObject([
        .text(keys[0]), input.value, .text(keys[1]), .number(7),
      ])
      for place in Self.expressions.indices.shuffled(using: &generator) {
        let isOther = Bool.random(using: &generator)
        let answer = evaluator.evaluate(
          isOther ? inOther[place] : narrow[place],
          on: isOther ? evaluator.input(other) : input)
        let wanted = whole.evaluate(wide[place], on: expected)
        #expect(
          IsolatedExpressions.text(answer) == IsolatedExpressions.text(wanted),
          "\(Self.expressions[place]) on \(document), in another value: \(isOther)")
      }
    }
  }

  @Test("however many keys were asked for", arguments: [true, false])
  func manyKeysAreNotTakenForAll(isIsolated: Bool) {
    let keys = (0..<100).map { "k\($0)" }
    let document = JSONValue.object(
      JSONObject(keys.enumerated().map { ($1, .number(Double($0))) }))
    var set = JQExpressionSet(engine: .libjq)
    let ids = keys.map { set.insert(".\($0)") }
    let inOther = keys.map { set.insert(".event.\($0)") }
    let length = set.insert("length")
    var evaluator = JQEvaluator(
      set, isolation: isIsolated ? JQIsolation(program: IsolatedExpressions.program) : nil)
    for count in [60, 64, 65, 66, 100] {
      let input = evaluator.input(document)
      let key = evaluator.memory.makeText("event")
      let other = evaluator.input(evaluator.memory.makeObject([.text(key), input.value]))
      for place in 0..<count {
        let answer = evaluator.evaluate(ids[place], on: input)
        #expect(IsolatedExpressions.text(answer) == "\(place)")
        let again = evaluator.evaluate(inOther[place], on: other)
        #expect(IsolatedExpressions.text(again) == "\(place)")
      }
      #expect(IsolatedExpressions.text(evaluator.evaluate(length, on: input)) == "100")
    }
  }

  private static func key(_ generator: inout SeededGenerator) -> String {
    ["s", "n", "b", "l", "o", "p", "z", "k"].randomElement(using: &generator) ?? "s"
  }

  @Test func randomExpressionsAgree() throws {
    var generator = SeededGenerator(seed: 17)
    var (compared, narrowed) = (0, 0)
    for _ in 0..<2 {
      var expressions = RandomExpression(Choices(seed: generator.next()))
      var documents = RandomDocument(Choices(seed: generator.next()))
      let sources = (0..<40).map { _ in
        let (first, second) = (Self.key(&generator), Self.key(&generator))
        return ".\(first) as $x | .\(second)? | (\(expressions.text()))"
      }.filter { JQQuery.parse($0).query != nil }
      let wide = sources.map(Self.seeingAll)
      narrowed += sources.count {
        if case .members? = JQQuery.parse($0).query?.sight { true } else { false }
      }
      var isolated = IsolatedExpressions(sources, limits: Self.limits)
      var whole = IsolatedExpressions(wide, limits: Self.limits)
      var local = JQExpressionSet(engine: .libjq)
      let ids = sources.map { local.insert($0) }
      var evaluator = JQEvaluator(local, clock: IsolatedExpressions.clock)
      for _ in 0..<8 {
        let document = documents.text()
        let value = try JSONValue(parsing: document)
        let expected = whole.answers(wide, on: value)
        let answers = isolated.answers(sources, on: value)
        let input = evaluator.input(value)
        for (index, wanted) in expected.enumerated()
        where !wanted.hasPrefix("stopped: ") && !answers[index].hasPrefix("stopped: ") {
          #expect(answers[index] == wanted, "\(sources[index]) on \(document), isolated")
          let answer = IsolatedExpressions.text(evaluator.evaluate(ids[index], on: input))
          #expect(answer == wanted, "\(sources[index]) on \(document)")
          compared += 1
        }
      }
    }
    #expect(compared > 400)
    #expect(narrowed > 30)
  }
}
