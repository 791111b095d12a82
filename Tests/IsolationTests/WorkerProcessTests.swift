import Foundation
import JQ
import JSONValues
import Synchronization
import TestTexts
import Testing

/// Workers as the system sees them.
@Suite struct WorkerProcessTests {
  /// Whether this is run under a sanitizer, which reserves terabytes and needs what workers otherwise
  /// do without.
  private static var isSanitized: Bool {
    get throws {
      let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      return try #require(pages.split(separator: " ").first.flatMap { Int($0) }) > 1 << 28
    }
  }

  @Test func workersHaveNothingOfTheirHost() throws {
    let program = try NamedProgram("poor")
    var isolated = IsolatedExpressions([".a"], program: program.path)
    #expect(isolated.answer(".a", on: ["a": 1]) == "1")
    let worker = try #require(StartedWorkers.all(of: program.name).first)
    let status = try String(contentsOfFile: "/proc/\(worker)/status", encoding: .utf8)
    if try !Self.isSanitized {
      #expect(status.contains("NoNewPrivs:\t1"))
      #expect(status.contains("Seccomp:\t2"))
    }
    let command = try String(contentsOfFile: "/proc/\(worker)/cmdline", encoding: .utf8)
    #expect(command == "\(program.name)\u{0}--work-for-another-process\u{0}")
  }

  @Test func workersThatAreKilledAreReplaced() throws {
    let program = try NamedProgram("killed")
    let killing = Killing(program.name)
    defer { killing.stop() }
    var isolated = IsolatedExpressions(
      ["[range(.n)] | add", ".n"], program: program.path)
    var number = 0
    while number < 1500 || killing.count < 5 && number < 100_000 {
      number += 1
      let n = number % 1500 + 1
      let answers = isolated.answers(
        ["[range(.n)] | add", ".n"], on: ["n": .number(Double(n))])
      #expect(answers == ["\(n * (n - 1) / 2)", "\(n)"])
    }
    #expect(killing.count >= 5)
  }

  @Test func aWorkerThatKeepsMemoryIsReplaced() throws {
    let sources = ["(.text | utf8bytelength * 0) + .n"] + (1..<1100).map { ".n + \($0)" }
    let program = try NamedProgram("forgetful")
    var isolated = IsolatedExpressions(
      sources, limits: JQLimits(memory: 64 << 20), program: program.path)
    var seen: [Set<Int32>] = []
    for number in 1...3 {
      let text = String(repeating: "x", count: 20 << 20)
      let answers = isolated.answers(
        sources, on: ["n": .number(Double(number)), "text": .string(text)])
      #expect(answers == (0..<1100).map { "\($0 + number)" })
      seen.append(Set(StartedWorkers.all(of: program.name)))
    }
    #expect(seen.allSatisfy { $0.count == 1 } && Set(seen).count > 1)
  }

  @Test func workersEndWithTheirEvaluator() throws {
    let program = try NamedProgram("mortal")
    do {
      var isolated = IsolatedExpressions([".a"], program: program.path)
      #expect(isolated.answer(".a", on: ["a": 1]) == "1")
      #expect(StartedWorkers.all(of: program.name).count == 1)
    }
    #expect(StartedWorkers.all(of: program.name).isEmpty)
  }
}

/// Ends the workers of a program at random until it is stopped.
private final class Killing: Sendable {
  private struct State {
    var isStopped = false
    var hasEnded = false
    var count = 0
  }

  private let state = Mutex(State())

  init(_ program: String) {
    Thread { [self] in
      while !state.withLock(\.isStopped) {
        if let worker = StartedWorkers.all(of: program).randomElement(), kill(worker, SIGKILL) == 0
        {
          state.withLock { $0.count += 1 }
        }
        usleep(.random(in: 10_000...150_000))
      }
      state.withLock { $0.hasEnded = true }
    }.start()
  }

  /// How many were ended.
  var count: Int { state.withLock(\.count) }

  func stop() {
    state.withLock { $0.isStopped = true }
    while !state.withLock(\.hasEnded) { usleep(1_000) }
  }
}

/// The built program under a name of its own, by which its workers are told from all others.
private final class NamedProgram {
  let name: String
  let path: String

  init(_ purpose: String) throws {
    name = "drydock-\(purpose)-\(getpid())"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: IsolatedExpressions.program)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
