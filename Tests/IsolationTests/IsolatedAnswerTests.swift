import HostSystem
import JQ
import JSONTapes
import JSONValues
import RandomJQ
import TestTexts
import Testing

/// What a worker answers is what this process would have answered itself.
@Suite struct IsolatedAnswerTests {
  @Test(arguments: [
    ("[.a, .b]", #"{"a":1,"b":[true,false,null]}"#), (".", #""a\u0000b€😀""#), (".", "\"\""),
    (".", "{}"), (".", "[]"), (".", "[[],{},[[]]]"), (".", "-0"), (".", "1e308"),
    ("1e1000", "null"),
    ("nan", "null"), ("[.[] | -. ]", "[0.1, 1e-320, 12345678901234567890]"), ("empty", "1"),
    ("error(\"no\")", "1"), ("error({a: 1})", "1"), ("error(null)", "1"), ("halt", "1"),
    ("inputs", "1"), (".a.b", "3"), ("nonesuch", "1"), ("to_entries", #"{"b":1,"a":{"c":2}}"#),
    ("keys_unsorted", #"{"b":1,"2":2,"a":3,"1":4}"#), ("tojson", #"{"b":[1,1.5,"x"]}"#),
    ("reduce range(5000) as $i (1; [.])", "null"), ("\"x\" * 300000", "null"),
    ("[range(20000)]", "null"), (". as [$a, $b] | $a + $b", "[1,2]"), ("env, $ENV", "null"),
    ("(.a | todate), .b", #"{"a":1700000000}"#), ("strftime(\"%A, %B %d, %Y\")", "1425599621"),
    (#"capture("(?<n>[a-z]+)")"#, #""xyz 12""#), ("input_filename", "1"), ("ltrimstr(1)", "[1]"),
  ])
  func isWhatThisProcessAnswers(_ expression: String, _ document: String) throws {
    let input = try JSONValue(parsing: document)
    var answers = (local: "", isolated: "")
    DeepStack.run {
      var set = JQExpressionSet(engine: .libjq)
      let id = set.insert(expression)
      var evaluator = JQEvaluator(set)
      answers.local = IsolatedExpressions.text(
        evaluator.evaluate(id, on: evaluator.input(input)))
      var isolated = IsolatedExpressions([expression])
      answers.isolated = isolated.answer(expression, on: input)
    }
    #expect(!answers.local.isEmpty && answers.isolated == answers.local)
  }

  @Test func randomExpressionsAgree() throws {
    var generator = SeededGenerator(seed: 11)
    var compared = 0
    for _ in 0..<4 {
      var expressions = RandomExpression(Choices(seed: generator.next()))
      let sources = Array(Set((0..<60).map { _ in expressions.text() }))
      var documents = RandomDocument(Choices(seed: generator.next()))
      var local = JQExpressionSet(engine: .libjq)
      let ids = sources.map { local.insert($0) }
      var evaluator = JQEvaluator(local, clock: IsolatedExpressions.clock)
      var isolated = IsolatedExpressions(
        sources, limits: JQLimits(time: .milliseconds(500), memory: 64 << 20))
      for _ in 0..<8 {
        let document = documents.text()
        let value = try JSONValue(parsing: document)
        // What a worker cannot end is not asked of this process.
        let answers = isolated.answers(sources, on: value)
        let input = evaluator.input(value)
        for (index, answer) in answers.enumerated() where !answer.hasPrefix("stopped: ") {
          let expected = IsolatedExpressions.text(evaluator.evaluate(ids[index], on: input))
          #expect(answer == expected, "\(sources[index]) on \(document)")
          compared += 1
        }
      }
    }
    #expect(compared > 1000)
  }

  @Test func passedPointsComeWithTheAnswer() {
    let expression = "if .a then 1 else (.b // 2) end"
    var isolated = IsolatedExpressions([expression], isProbed: true)
    #expect(isolated.answer(expression, on: ["a": true]) == "1")
    let first = isolated.passed
    #expect(isolated.answer(expression, on: ["a": false]) == "2")
    #expect(!first.isEmpty && !isolated.passed.isEmpty && first.isDisjoint(with: isolated.passed))
  }

  @Test func partsOfADocumentAreSharedWithIt() {
    var set = JQExpressionSet(engine: .libjq)
    let id = set.insert("[.event.a, .trigger]")
    let whole = set.insert(".a")
    var evaluator = JQEvaluator(
      set, isolation: JQIsolation(program: IsolatedExpressions.program))
    for number in 0..<3 {
      let document = evaluator.input(["a": .number(Double(number))])
      #expect(IsolatedExpressions.text(evaluator.evaluate(whole, on: document)) == "\(number)")
      let key = evaluator.memory.makeText("event")
      let other = evaluator.memory.makeText("trigger")
      let data = evaluator.memory.makeObject([
        .text(key), document.value, .text(other), .number(7),
      ])
      let answer = evaluator.evaluate(id, on: evaluator.input(data))
      #expect(IsolatedExpressions.text(answer) == "[\(number),7]")
    }
  }
}
