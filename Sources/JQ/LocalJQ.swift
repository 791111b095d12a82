internal import JSONTapes
internal import JSONValues

/// libjq in this process: fast, and trusted with the process.
struct LocalJQ: ~Copyable {
  private let limits: JQLimits
  private var programs: JQPrograms<JQInterpreter>

  /// The document as libjq sees it, once it was needed.
  private var document: JQValue?

  /// The last input that is no whole document, as libjq sees it, and its place.
  private var other: JQValue?
  private var placeOfOther: TapeReference?

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
  mutating func clear() {
    other = nil
    placeOfOther = nil
  }

  /// Forgets the document.
  mutating func forgetDocument() {
    document = nil
    clear()
  }

  /// What libjq gives for an expression, and the points that are passed.
  mutating func answer(
    _ id: JQExpressionSet.ID, of expressions: JQExpressionSet, on input: JQInput,
    in memory: inout TapeMemory
  ) -> (answer: JQAnswer, passed: Set<Int>) {
    switch programs.compiled(id, of: expressions) {
    case .failure(let refusal): return (.refused(refusal), [])
    case .success(let (interpreter, place)):
      let picked = JQValue.pair(JQValue(Double(place)), value(of: input, in: &memory))
      let output = interpreter.firstOutput(of: picked)
      return (JQAnswer(output, limits), expressions.isProbed ? interpreter.takePassed() : [])
    }
  }

  /// How libjq sees an input; built when it is first needed.
  private mutating func value(of input: JQInput, in memory: inout TapeMemory) -> JQValue {
    guard let reference = input.value.reference else {
      return JQValue(input.value, in: &memory, sharing: nil)
    }
    if document == nil { document = JQValue(memory.root, in: &memory, sharing: nil) }
    if reference.isDocument { return JQValue.sharing(document) }
    if placeOfOther != reference {
      other = JQValue(input.value, in: &memory, sharing: document)
      placeOfOther = reference
    }
    return JQValue.sharing(other)
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
