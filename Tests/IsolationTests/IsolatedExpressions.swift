import Foundation
import JQ
import JSONValues

/// Expressions evaluated in worker processes of the built program.
struct IsolatedExpressions: ~Copyable {
  /// The program that works.
  static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "drydock").path

  /// The instant of all evaluations that are compared.
  static let clock = JQClock.frozen(1_700_000_000)

  private(set) var set: JQExpressionSet
  private var evaluator: JQEvaluator

  init(
    _ sources: [String] = [], limits: JQLimits = JQLimits(), isProbed: Bool = false,
    program: String = program
  ) {
    var set = JQExpressionSet(isProbed: isProbed, engine: .libjq)
    for source in sources { _ = set.insert(source) }
    self.set = set
    evaluator = JQEvaluator(
      set, clock: Self.clock, limits: limits, isolation: JQIsolation(program: program))
  }

  /// The points that the last evaluation passed.
  var passed: Set<Int> { evaluator.passed }

  mutating func result(_ source: String, on input: JSONValue) -> JQResult {
    let id = set.insert(source)
    return evaluator.evaluate(id, on: evaluator.input(input))
  }

  mutating func answer(_ source: String, on input: JSONValue = .null) -> String {
    Self.text(result(source, on: input))
  }

  /// What all of the expressions give for one input, announced before they are asked for.
  mutating func answers(_ sources: [String], on input: JSONValue) -> [String] {
    let ids = sources.map { set.insert($0) }
    let input = evaluator.input(input)
    evaluator.announce(ids, on: input)
    return ids.map { Self.text(evaluator.evaluate($0, on: input)) }
  }

  static func text(_ result: JQResult) -> String {
    switch result {
    case .value(let value): value.jsonText
    case .undefined: "undefined"
    case .lost(let error): "lost: \(error.message)"
    case .uncompilable(let error): "refused: \(error.platformMessage)"
    case .failure(let error): "error: \(error.message)"
    case .stopped(let stop): "stopped: \(stop.cause.text)"
    }
  }
}
