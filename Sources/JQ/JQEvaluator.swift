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
  private let limits: JQLimits
  private var local: LocalJQ

  /// libjq in a worker, where it is not trusted with this process.
  private let isolated: IsolatedJQ?

  /// Whether libjq, in this process or another, knows of an input.
  private var libJQHasInputs = false
  var machine: NativeMachine

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
  /// `isolation` says where libjq runs: in this process unless it is given. `programLimit` is how
  /// many programs are kept at most; each takes some hundred kilobytes.
  package init(
    _ expressions: JQExpressionSet, clock: JQClock = .system, limits: JQLimits = JQLimits(),
    isolation: JQIsolation? = nil, programLimit: Int = defaultProgramLimit
  ) {
    self.expressions = expressions
    self.limits = limits
    local = LocalJQ(limits, clock: clock, programLimit: programLimit)
    isolated = isolation.map {
      IsolatedJQ($0, expressions.quarantine, limits, clock: clock, programLimit: programLimit)
    }
    machine = NativeMachine(expressions.nativePrograms)
  }

  /// How many programs are kept.
  package var programCount: Int { isolated?.programCount ?? local.programCount }

  /// How often libjq was to compile a program.
  private var compilationCount: Int { isolated?.compilationCount ?? local.compilationCount }

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
    measuresTime ? measured(id) { $0.result(of: id, on: input) } : result(of: id, on: input)
  }

  private mutating func result(of id: JQExpressionSet.ID, on input: JQInput) -> JQResult {
    switch runNatively(id, on: input) {
    case .value(let value):
      guard let json = machine.memory.json(value, maxDepth: limits.depth) else { break }
      return .value(json)
    case .undefined: return .undefined
    case .raised:
      guard let words = machine.wordsOfError(), case .compilable(let source) = expressions[id]
      else { break }
      return .failure(JQRuntimeError(expression: source, message: words))
    case .unknown: break
    }
    return evaluateByLibJQ(id, on: input)
  }

  /// Evaluates one expression and leaves what it gives in memory.
  package mutating func output(of id: JQExpressionSet.ID, on input: JQInput) -> JQOutput {
    measuresTime
      ? measured(id) { $0.unmeasuredOutput(of: id, on: input) }
      : unmeasuredOutput(of: id, on: input)
  }

  private mutating func unmeasuredOutput(
    of id: JQExpressionSet.ID, on input: JQInput
  ) -> JQOutput {
    switch runNatively(id, on: input) {
    case .value(let value): return .value(value)
    case .undefined: return .undefined
    case .raised: return .fault
    case .unknown: break
    }
    switch evaluateByLibJQ(id, on: input) {
    case .value(let value): return .value(machine.memory.make(value))
    case .undefined: return .undefined
    case .lost, .uncompilable, .failure, .stopped: return .fault
    }
  }

  /// Evaluates, and adds the time it took.
  private mutating func measured<Result>(
    _ id: JQExpressionSet.ID, _ evaluate: (inout JQEvaluator) -> Result
  ) -> Result {
    let compiled = compilationCount
    let start = ContinuousClock.now
    let result = evaluate(&self)
    // An evaluation that had to wait for libjq's compiler would tell of the compiler.
    if compilationCount == compiled {
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
    case .compilable(let source): return result(of: ask(id, on: input), id, source)
    }
  }

  /// What an expression reads of an input, as far as its paths are written out.
  package func reads(of id: JQExpressionSet.ID, in input: JSONValue) -> [JQRead] {
    expressions.reads(id, in: input)
  }

  /// Tells which expressions libjq is going to evaluate on an input, so that a worker can be asked for
  /// all of them at once.
  package mutating func announce(_ ids: [JQExpressionSet.ID], on input: JQInput) {
    guard let isolated, !ids.isEmpty else { return }
    libJQHasInputs = true
    isolated.announce(ids, on: input)
  }

  /// Gives back what was made since the document was taken; inputs and outputs made of it are gone.
  package mutating func clear() {
    machine.memory.clearScratch()
    guard libJQHasInputs else { return }
    local.clear()
    isolated?.clear()
  }

  /// Forgets what belongs to the last document.
  mutating func forgetInputs() {
    machine.memory.clearScratch()
    guard libJQHasInputs else { return }
    local.forgetDocument()
    isolated?.forgetDocument()
    libJQHasInputs = false
  }

  /// Asks libjq.
  private mutating func ask(_ id: JQExpressionSet.ID, on input: JQInput) -> JQAnswer {
    precondition(input.generation == machine.memory.generation, "the input is of another document")
    libJQHasInputs = true
    if let isolated = isolated?.answer(id, of: expressions, on: input, in: &machine.memory) {
      passed = isolated.passed
      return isolated.answer
    }
    let answer: JQAnswer
    (answer, passed) = local.answer(id, of: expressions, on: input, in: &machine.memory)
    return answer
  }

  /// An answer as the platform takes it.
  private func result(
    of answer: JQAnswer, _ id: JQExpressionSet.ID, _ source: String
  ) -> JQResult {
    switch answer {
    case .value(let value): return .value(value)
    case .message(let text):
      return .failure(
        JQRuntimeError(expression: source, message: JQRaisedText(text).platformText))
    case .raised(let value):
      let reason =
        value["__jq"] != nil
        ? "the expression halts"
        : "the error's value is no text but \(value["\u{0}null"] == nil ? value.jsonText : "null")"
      return .lost(JQRuntimeError(expression: source, message: reason))
    case .nothing:
      guard expressions.mentions("inputs", id),
        expressions.query(of: id)?.builtins.contains(JQFunction("inputs", 0)) == true
      else { return .undefined }
      return .lost(
        JQRuntimeError(
          expression: source, message: "`inputs` reads further inputs, and there are none"))
    case .refused(let refusal):
      return .uncompilable(
        JQCompileError(expression: source, platformMessage: refusal.reason, line: 1, faults: []))
    case .stopped(let cause): return .stopped(JQStop(expression: source, cause: cause))
    }
  }
}
