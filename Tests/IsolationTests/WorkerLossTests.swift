import Foundation
import JQ
import JSONValues
import Synchronization
import TestTexts
import Testing

extension IsolationTests {
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

    @Test func workersThatAreKilledAreReplaced() {
      let killing = Killing()
      defer { killing.stop() }
      var isolated = IsolatedExpressions(["[range(.n)] | add", ".n"])
      for number in 1...600 {
        let answers = isolated.answers(
          ["[range(.n)] | add", ".n"], on: ["n": .number(Double(number))])
        #expect(answers == ["\(number * (number - 1) / 2)", "\(number)"])
      }
      #expect(killing.stop() > 0)
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

    /// Whether this is run under a sanitizer, which reserves terabytes and needs what workers otherwise
    /// do without.
    private static var isSanitized: Bool {
      get throws {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        return try #require(pages.split(separator: " ").first.flatMap { Int($0) }) > 1 << 28
      }
    }

    @Test func workersHaveNothingOfTheirHost() throws {
      var isolated = IsolatedExpressions([".a"])
      let before = Set(StartedWorkers.all)
      #expect(isolated.answer(".a", on: ["a": 1]) == "1")
      let started = StartedWorkers.all.filter { !before.contains($0) }
      let worker = try #require(started.first)
      let status = try String(contentsOfFile: "/proc/\(worker)/status", encoding: .utf8)
      if try !Self.isSanitized {
        #expect(status.contains("NoNewPrivs:\t1"))
        #expect(status.contains("Seccomp:\t2"))
      }
      let command = try String(contentsOfFile: "/proc/\(worker)/cmdline", encoding: .utf8)
      #expect(command == "drydock\u{0}--work-for-another-process\u{0}")
    }

    @Test func aWorkerThatKeepsMemoryIsReplaced() {
      let sources = (0..<1100).map { ".n + \($0 % 20)" }
      var isolated = IsolatedExpressions(sources, limits: JQLimits(memory: 64 << 20))
      let before = Set(StartedWorkers.all)
      var seen: [Set<Int32>] = []
      for number in 1...3 {
        let text = String(repeating: "x", count: 20 << 20)
        let answers = isolated.answers(
          sources, on: ["n": .number(Double(number)), "text": .string(text)])
        #expect(answers == (0..<1100).map { "\($0 % 20 + number)" })
        seen.append(Set(StartedWorkers.all).subtracting(before))
      }
      #expect(seen.allSatisfy { $0.count == 1 } && Set(seen).count > 1)
    }

    @Test func workersEndWithTheirEvaluator() {
      let before = Set(StartedWorkers.all)
      do {
        var isolated = IsolatedExpressions([".a"])
        #expect(isolated.answer(".a", on: ["a": 1]) == "1")
      }
      #expect(Set(StartedWorkers.all).subtracting(before).isEmpty)
    }
  }
}

/// Ends the workers of this process at random until it is stopped.
private final class Killing: Sendable {
  private struct State {
    var isStopped = false
    var hasEnded = false
    var count = 0
  }

  private let state = Mutex(State())

  init() {
    Thread { [self] in
      while !state.withLock(\.isStopped) {
        if let worker = StartedWorkers.all.randomElement(), kill(worker, SIGKILL) == 0 {
          state.withLock { $0.count += 1 }
        }
        usleep(.random(in: 10_000...150_000))
      }
      state.withLock { $0.hasEnded = true }
    }.start()
  }

  /// Stops and tells how many were ended.
  @discardableResult func stop() -> Int {
    state.withLock { $0.isStopped = true }
    while !state.withLock(\.hasEnded) { usleep(1_000) }
    return state.withLock(\.count)
  }
}
