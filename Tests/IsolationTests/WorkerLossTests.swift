import JQ
import JSONValues
import Testing

/// What stops a worker is told, and touches nothing else.
@Suite struct WorkerLossTests {
  private static let limits = JQLimits(time: .milliseconds(400), memory: 64 << 20, depth: 1000)

  @Test(arguments: [
    ("def f: f; f", "timed out after 400 ms"), ("until(false; .)", "timed out after 400 ms"),
    ("[range(1e10)] | length", "used more than 64 MiB"),
    ("def f: 1 + f; f", "used more than 64 MiB"),
    ("\"abc\" | .[{start: nan, end: 2}]", "crashed the evaluator"),
    (
      "reduce range(2000) as $i (1; [.])", "gives a result that is nested deeper than 1000 levels"
    ),
    ("[1] | .[400000000] = 1 | length", nil),
  ])
  func isToldWithItsCause(_ expression: String, _ expected: String?) {
    // The time is longer than the memory lasts, also where the machine is slow.
    let isOfTime = expected == "timed out after 400 ms"
    let limits = JQLimits(
      time: isOfTime ? .milliseconds(400) : .seconds(20), memory: 64 << 20, depth: 1000)
    var isolated = IsolatedExpressions([".n", expression, "[.n, .n]"], limits: limits)
    let answers = isolated.answers([".n", expression, "[.n, .n]"], on: ["n": 1])
    #expect(answers[0] == "1" && answers[2] == "[1,1]")
    #expect(answers[1].hasPrefix("stopped: "), "\(answers[1])")
    if let expected { #expect(answers[1] == "stopped: \(expected)") }
    #expect(isolated.answers([".n"], on: ["n": 2]) == ["2"])
  }

  @Test func whatStoppedAWorkerIsNotTriedAgain() {
    let hangs = "if .n > 0 then until(false; .) else 0 end"
    var isolated = IsolatedExpressions([hangs, ".n"], limits: Self.limits)
    for number in [1, 2, 1] {
      #expect(
        isolated.answer(hangs, on: ["n": .number(Double(number))])
          == "stopped: timed out after 400 ms")
    }
    #expect(isolated.answer(hangs, on: ["n": 0]) == "0")
    #expect(isolated.answer(hangs, on: ["n": 3]) == "stopped: timed out after 400 ms")
    let givenUp = "stopped: is not tried again: it ended the evaluation of 3 other inputs"
    #expect(isolated.answer(hangs, on: ["n": 4]) == givenUp)
    #expect(isolated.answer(hangs, on: ["n": 0]) == givenUp)
    #expect(isolated.answer(".n", on: ["n": 5]) == "5")
  }

  @Test func anInputThatIsTooMuchIsNoFaultOfExpressions() {
    let sources = ["length", "keys", ".n", "[.text, 1] | length"]
    var isolated = IsolatedExpressions(sources, limits: JQLimits(memory: 16 << 20))
    let text = JSONValue.string(String(repeating: "x", count: 20 << 20))
    for number in 1...4 {
      let large = isolated.answers(sources, on: ["n": .number(Double(number)), "text": text])
      #expect(large == sources.map { _ in "stopped: used more than 16 MiB" })
    }
    #expect(isolated.answers(sources, on: ["n": 5]) == ["1", "[\"n\"]", "5", "2"])
  }

  @Test func answersAreBounded() {
    let sources = ["reduce range(22) as $i ({}; {a: ., b: .})", "[., .] | length"]
    var isolated = IsolatedExpressions(
      sources, limits: JQLimits(time: .seconds(60), resultSize: 1 << 20))
    #expect(
      isolated.answers(sources, on: .null)
        == ["stopped: gives a result of more than 1 MiB", "2"])
  }

  @Test func aProgramThatIsNoWorkerIsTold() {
    var set = JQExpressionSet(engine: .libjq)
    let id = set.insert(".a")
    for program in ["/bin/true", "/bin/cat", "/nonexistent"] {
      var evaluator = JQEvaluator(set, isolation: JQIsolation(program: program))
      let answer = IsolatedExpressions.text(evaluator.evaluate(id, on: evaluator.input(["a": 1])))
      #expect(answer.hasPrefix("stopped: could not be evaluated, for no worker can be started"))
      #expect(answer.contains(program))
    }
  }
}
