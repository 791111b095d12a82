internal import JSONTapes
internal import JSONValues

/// libjq in this process: fast, and trusted with the process.
struct LocalJQ: ~Copyable {
  private let limits: JQLimits
  private var programs: JQPrograms<JQInterpreter>

  private var sights = ExpressionSights()
  private var inputs = KnownInputs()

  init(_ limits: JQLimits, clock: JQClock, programLimit: Int) {
    self.limits = limits
    programs = JQPrograms(clock: clock, limit: programLimit) { text, _ throws(JQRefusal) in
      try JQInterpreter(program: text)
    }
  }

  /// How many programs are kept.
  var programCount: Int { programs.count }

  /// How often libjq was to compile a program.
  var compilationCount: Int { programs.compilationCount }

  /// Forgets inputs that are not the document.
  mutating func clear() { inputs.clear() }

  /// Forgets the document.
  mutating func forgetDocument() { inputs.forgetDocument() }

  /// What libjq gives for an expression, and the points that are passed.
  mutating func answer(
    _ id: JQExpressionSet.ID, of expressions: JQExpressionSet, on input: JQInput,
    in memory: inout TapeMemory
  ) -> (answer: JQAnswer, passed: Set<Int>) {
    switch programs.compiled(id, of: expressions) {
    case .failure(let refusal): return (.refused(refusal), [])
    case .success(let (interpreter, place)):
      let seen = sights.sight(of: id, in: expressions)
      let value = inputs.value(of: input.value, seen: seen, in: &memory)
      let output = interpreter.firstOutput(of: .pair(JQValue(Double(place)), value))
      return (JQAnswer(output, limits), expressions.isProbed ? interpreter.takePassed() : [])
    }
  }
}

extension JQAnswer {
  /// What libjq gave.
  fileprivate init(_ output: consuming JQValue, _ limits: JQLimits) {
    if output.isValid {
      self =
        output.json(maxDepth: limits.depth).map { .value($0) } ?? .stopped(.depth(limits.depth))
      return
    }
    guard let message = output.invalidMessage() else {
      self = .nothing
      return
    }
    self =
      message.isString
      ? .message(message.text) : .raised(message.json(maxDepth: limits.depth) ?? .null)
  }
}
