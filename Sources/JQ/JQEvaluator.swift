internal import JQSyntax
internal import JSONTapes
package import JSONValues
internal import NativeJQ

/// Runs the expressions of a set on one thread.
///
/// Programs are compiled when an expression of theirs is first run; those that were used last are
/// kept. Not Sendable: libjq's states belong to one thread; make one evaluator for each.
package struct JQEvaluator: ~Copyable {
  private var expressions: JQExpressionSet
  private let maxDepth: Int
  private var programs: JQPrograms
  var machine: NativeMachine

  /// The document as libjq sees it, once it was needed.
  private var documentForLibJQ: JQValue?

  /// The last input that is no whole document, as libjq sees it, and its place.
  private var otherForLibJQ: JQValue?
  private var placeOfOther: TapeReference?

  /// The points that the last evaluation passed, by their numbers; empty unless the set reports them.
  package private(set) var passed: Set<Int> = []

  /// Whether the time that expressions take is measured.
  package var measuresTime = false

  /// The time that expressions took while it was measured.
  package private(set) var times: [JQExpressionSet.ID: JQTime] = [:]

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
    self.machine = NativeMachine(expressions.nativePrograms)
  }

  /// How many programs are kept.
  package var programCount: Int { programs.count }

  /// Takes up what was added to the set since; its last batch must have been closed before.
  package mutating func extend(to expressions: JQExpressionSet) {
    machine.extend(to: expressions.nativePrograms)
    self.expressions = expressions
  }

  /// Evaluates one expression.
  ///
  /// Cost: a fraction of a microsecond where it runs natively, else about a microsecond once its
  /// batch is compiled.
  package mutating func evaluate(_ id: JQExpressionSet.ID, on input: JQInput) -> JQResult {
    measured(id) { $0.result(of: id, on: input) }
  }

  private mutating func result(of id: JQExpressionSet.ID, on input: JQInput) -> JQResult {
    switch runNatively(id, on: input) {
    case .value(let value):
      guard let json = machine.memory.json(value, maxDepth: maxDepth) else { break }
      return .value(json)
    case .undefined: return .undefined
    case .unknown: break
    }
    return evaluateByLibJQ(id, on: input)
  }

  /// Evaluates one expression and leaves what it gives in memory.
  package mutating func output(of id: JQExpressionSet.ID, on input: JQInput) -> JQOutput {
    measured(id) { $0.unmeasuredOutput(of: id, on: input) }
  }

  private mutating func unmeasuredOutput(
    of id: JQExpressionSet.ID, on input: JQInput
  ) -> JQOutput {
    switch runNatively(id, on: input) {
    case .value(let value): return .value(value)
    case .undefined: return .undefined
    case .unknown: break
    }
    switch evaluateByLibJQ(id, on: input) {
    case .value(let value): return .value(machine.memory.make(value))
    case .undefined: return .undefined
    case .lost, .uncompilable, .failure: return .fault
    }
  }

  /// Evaluates, and adds the time it took where that is measured.
  private mutating func measured<Result>(
    _ id: JQExpressionSet.ID, _ evaluate: (inout JQEvaluator) -> Result
  ) -> Result {
    guard measuresTime else { return evaluate(&self) }
    let compiled = programs.compilationCount
    let start = ContinuousClock.now
    let result = evaluate(&self)
    // An evaluation that had to wait for libjq's compiler would tell of the compiler.
    if programs.compilationCount == compiled {
      times[id, default: JQTime()].add(start.duration(to: .now))
    }
    return result
  }

  private mutating func runNatively(
    _ id: JQExpressionSet.ID, on input: JQInput
  ) -> NativeMachine.Answer {
    guard let program = expressions.natives[id.index] else { return .unknown }
    return machine.run(program, on: input.value)
  }

  private mutating func evaluateByLibJQ(
    _ id: JQExpressionSet.ID, on input: JQInput
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
    _ source: String, _ id: JQExpressionSet.ID, on input: JQInput
  ) -> JQResult {
    switch programs.compiled(id, of: expressions) {
    case .success(let (interpreter, place)):
      return output(of: interpreter, place: place, id, source, input)
    case .failure(let refusal):
      return .uncompilable(
        JQCompileError(expression: source, platformMessage: refusal.reason, line: 1, faults: []))
    }
  }

  /// How libjq sees an input; built when it is first needed.
  private mutating func libjqValue(of input: JQInput) -> JQValue {
    precondition(input.generation == machine.memory.generation, "the input is of another document")
    guard let reference = input.value.reference else {
      return JQValue(input.value, in: &machine.memory, sharing: nil)
    }
    if documentForLibJQ == nil {
      documentForLibJQ = JQValue(machine.memory.root, in: &machine.memory, sharing: nil)
    }
    if reference.isDocument { return JQValue.sharing(documentForLibJQ) }
    if placeOfOther != reference {
      otherForLibJQ = JQValue(input.value, in: &machine.memory, sharing: documentForLibJQ)
      placeOfOther = reference
    }
    return JQValue.sharing(otherForLibJQ)
  }

  /// Gives back what was made since the document was taken; inputs and outputs made of it are gone.
  package mutating func clear() {
    machine.memory.clearScratch()
    otherForLibJQ = nil
    placeOfOther = nil
  }

  /// Forgets what belongs to the last document.
  mutating func forgetInputs() {
    documentForLibJQ = nil
    clear()
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
    _ input: JQInput
  ) -> JQResult {
    let picked = JQValue.pair(JQValue(Double(place)), libjqValue(of: input))
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
