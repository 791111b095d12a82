internal import JQSyntax
package import JSONValues

/// Runs the expressions of a set on one thread.
///
/// Programs are compiled when an expression of theirs is first run; those that were used last are
/// kept. Not Sendable: libjq's states belong to one thread; make one evaluator for each.
package struct JQEvaluator: ~Copyable {
  private var expressions: JQExpressionSet
  private let maxDepth: Int
  private var programs: JQPrograms

  /// The points that the last evaluation passed, by their numbers; empty unless the set reports them.
  package private(set) var passed: Set<Int> = []

  /// How many programs an evaluator keeps unless told otherwise.
  package static let defaultProgramLimit = 512

  /// Creates an evaluator; nothing is compiled yet.
  ///
  /// `programLimit` is how many programs are kept at most; each takes some hundred kilobytes.
  package init(
    _ expressions: JQExpressionSet, clock: JQClock = .system, maxDepth: Int = 10_000,
    programLimit: Int = defaultProgramLimit
  ) {
    self.expressions = expressions
    self.maxDepth = maxDepth
    self.programs = JQPrograms(clock: clock, limit: programLimit)
  }

  /// How many programs are kept.
  package var programCount: Int { programs.count }

  /// Takes up what was added to the set since; its last batch must have been closed before.
  package mutating func extend(to expressions: JQExpressionSet) { self.expressions = expressions }

  /// Evaluates one expression.
  ///
  /// Cost: about a microsecond once its batch is compiled.
  package mutating func evaluate(
    _ id: JQExpressionSet.ID, on input: borrowing JQInput
  ) -> JQResult {
    switch expressions[id] {
    case .refused(let error):
      passed = []
      return .uncompilable(error)
    case .compilable(let source): return run(source, id, on: input)
    }
  }

  /// What an expression reads of an input, as far as its paths are written out.
  package func reads(of id: JQExpressionSet.ID, in input: JSONValue) -> [JQRead] {
    expressions.reads(id, in: input)
  }

  private mutating func run(
    _ source: String, _ id: JQExpressionSet.ID, on input: borrowing JQInput
  ) -> JQResult {
    switch programs.compiled(id, of: expressions) {
    case .success(let (interpreter, place)):
      return output(of: interpreter, place: place, id, source, input)
    case .failure(let refusal):
      return .uncompilable(
        JQCompileError(expression: source, platformMessage: refusal.reason, line: 1, faults: []))
    }
  }

  /// What there is instead of an output.
  private func absence(
    _ message: consuming JQValue?, _ id: JQExpressionSet.ID, _ source: String
  ) -> JQResult {
    guard let message else {
      guard expressions.mentions("inputs", id),
        expressions.query(of: id)?.builtins.contains(JQFunction("inputs", 0)) == true
      else { return .undefined }
      return .lost(
        JQRuntimeError(
          expression: source, message: "`inputs` reads further inputs, and there are none"))
    }
    if message.isString {
      return .failure(
        JQRuntimeError(
          expression: source, message: JQRaisedText(message.text).platformText))
    }
    let raised = message.json(maxDepth: maxDepth) ?? .null
    let reason =
      raised["__jq"] != nil
      ? "the expression halts"
      : "the error's value is no text but \(raised["\u{0}null"] == nil ? raised.jsonText : "null")"
    return .lost(JQRuntimeError(expression: source, message: reason))
  }

  private mutating func output(
    of interpreter: JQInterpreter, place: Int, _ id: JQExpressionSet.ID, _ source: String,
    _ input: borrowing JQInput
  ) -> JQResult {
    let picked = JQValue.pair(JQValue(.number(Double(place))), input.value.copy())
    let output = interpreter.firstOutput(of: picked)
    if expressions.isProbed { passed = interpreter.takePassed() }
    guard output.isValid else {
      return absence(output.invalidMessage(), id, source)
    }
    guard let value = output.json(maxDepth: maxDepth) else {
      return .failure(
        JQRuntimeError(
          expression: source, message: "the result is nested deeper than \(maxDepth) levels"))
    }
    return .value(value)
  }
}

extension JQInterpreter.Refusal {
  /// libjq's first message without its decoration.
  fileprivate var reason: String {
    var text = messages.first ?? "libjq refused the expression"
    if text.hasPrefix("jq: error: ") { text.removeFirst("jq: error: ".count) }
    return text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? text
  }
}
