import JQ
import JSONTapes
import JSONValues
import Testing

@Suite struct JQEvaluatorTests {
  @Test(arguments: [
    (".a", #"{"a": 1}"#, "1"),
    ("empty", "null", "undefined"),
    ("1, 2", "null", "1"),
    ("error(null)", "null", "lost: the error's value is no text but null"),
    (#"error({"a": 1})"#, "null", #"lost: the error's value is no text but {"a":1}"#),
    (#"error("x")"#, "null", "error: x"),
    ("try error(null) catch .", "null", "null"),
    ("nan", "null", "null"),
    ("infinite", "null", "1.7976931348623157e+308"),
    ("-infinite", "null", "-1.7976931348623157e+308"),
    ("[.[]|tojson]", "[1.5,1e17]", #"["1.5","1e+17"]"#),
    (".", #"{"b":1,"2":1,"a":1,"1":1}"#, #"{"1":1,"2":1,"b":1,"a":1}"#),
    ("foo", "null", "refused: foo/0 is not defined"),
  ])
  func givesTheFirstOutput(_ expression: String, _ input: String, _ expected: String) throws {
    #expect(try answer(expression, input) == expected)
  }

  @Test func compileErrorsCarryTheExpressionAndItsLine() throws {
    var set = JQExpressionSet()
    let id = set.insert(".a\n| foo")
    guard case .refused(let error) = set[id] else {
      Issue.record("accepted")
      return
    }
    #expect(error.expression == ".a\n| foo")
    #expect(error.platformText == "jq: compile error: foo/0 is not defined at <top-level>, line 2:")
  }

  @Test func runtimeErrorsCarryTheExpression() throws {
    var set = JQExpressionSet()
    let id = set.insert(".a.b")
    var evaluator = JQEvaluator(set)
    guard case .failure(let error) = evaluator.evaluate(id, on: evaluator.input(["a": 1])) else {
      Issue.record("no failure")
      return
    }
    #expect(error.expression == ".a.b")
    #expect(error.message == #"Cannot index number with string "b""#)
  }

  @Test func frozenNowIsTheInstant() throws {
    #expect(try answer("now", clock: .frozen(1_767_225_600)) == "1767225600")
    #expect(try answer("now | todate", clock: .frozen(1_767_225_600)) == #""2026-01-01T00:00:00Z""#)
    #expect(try answer("now | localtime | mktime", clock: .frozen(0.5)) == "0")
  }

  @Test func manyExpressionsShareOneSet() throws {
    var set = JQExpressionSet()
    let ids = (0..<300).map { set.insert(". + \($0)") }
    #expect(set.insert(". + 7") == ids[7])
    var evaluator = JQEvaluator(set)
    let input = evaluator.input(1)
    for (number, id) in ids.enumerated() {
      #expect(describe(evaluator.evaluate(id, on: input)) == "\(number + 1)")
    }
  }

  @Test(arguments: [1, 3, 6])
  func keepsNoMoreProgramsThanItsLimit(limit: Int) throws {
    var set = JQExpressionSet(engine: .libjq)
    let ids = (0..<320).map { set.insert(". + \($0)") }
    var evaluator = JQEvaluator(set, programLimit: limit)
    let input = evaluator.input(1)
    for round in 0..<2 {
      for number in [0, 64, 128, 192, 256, 1] {
        let answer = describe(evaluator.evaluate(ids[number], on: input))
        #expect(answer == "\(number + 1)", "round \(round)")
        #expect(evaluator.programCount <= limit)
      }
    }
    #expect(evaluator.programCount == min(limit, 5))
  }

  @Test func inputsShareTheirParts() throws {
    var set = JQExpressionSet()
    let id = set.insert(".event.a + .b")
    var evaluator = JQEvaluator(set)
    let event = evaluator.input(["a": 1])
    for number in 0..<3 {
      let parts: [TapeValue] = [
        .text(evaluator.memory.makeText("event")), event.value,
        .text(evaluator.memory.makeText("b")), .number(Double(number)),
      ]
      let input = evaluator.input(evaluator.memory.makeObject(parts[...]))
      #expect(describe(evaluator.evaluate(id, on: input)) == "\(number + 1)")
    }
  }

  @Test func evaluatorsOfOneSetRunOnManyThreads() async throws {
    var set = JQExpressionSet()
    let ids = (0..<20).map { set.insert(".a | . * \($0) | tostring") }
    let shared = set
    await withTaskGroup(of: Bool.self) { group in
      for worker in 0..<8 {
        group.addTask {
          var evaluator = JQEvaluator(shared)
          let input = evaluator.input(["a": .number(Double(worker))])
          return ids.enumerated().allSatisfy { number, id in
            describe(evaluator.evaluate(id, on: input)) == "\"\(worker * number)\""
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
