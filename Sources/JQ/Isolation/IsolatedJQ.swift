internal import JQSyntax
internal import JSONTapes
internal import JSONValues

/// libjq in a worker process: what it does to the worker does not touch this process.
///
/// The expressions that a definition is about to ask for are sent together. What stops a worker is
/// answered with its cause and not tried again; the others are asked of the next worker.
///
/// A class because it owns a worker. One thread's.
final class IsolatedJQ {
  private let isolation: JQIsolation
  private let quarantine: JQQuarantine
  private let limits: JQLimits
  private let link: WorkerLink
  private var programs: JQPrograms<WorkerProgram>
  private var writer = PackedWriter()
  private var sights = ExpressionSights()

  /// What has been answered for the document and for the last other input.
  private var ofDocument = WorkerAnswers()
  private var ofOther = WorkerAnswers()

  /// The other input: its place, and its number among all there have been.
  private var placeOfOther: TapeReference?
  private var otherCount = 0

  init(
    _ isolation: JQIsolation, _ quarantine: JQQuarantine, _ limits: JQLimits, clock: JQClock,
    programLimit: Int
  ) {
    self.isolation = isolation
    self.quarantine = quarantine
    self.limits = limits
    let link = WorkerLink(isolation, quarantine, limits)
    self.link = link
    programs = JQPrograms(clock: clock, limit: programLimit) { text, count throws(JQRefusal) in
      try link.compile(text, of: count)
    }
  }

  /// How many programs are kept.
  var programCount: Int { programs.count }

  /// How often libjq was to compile a program.
  var compilationCount: Int { programs.compilationCount }

  /// Forgets what was answered about inputs that are not the document.
  func clear() {
    ofOther.clear()
    placeOfOther = nil
  }

  /// Forgets what was answered about the document.
  func forgetDocument() {
    ofDocument.clear()
    clear()
  }

  /// Tells which expressions are going to be asked for on an input, so that they are sent together.
  func announce(_ ids: [JQExpressionSet.ID], on input: JQInput) {
    self[identify(input)].announced = ids
  }

  /// What libjq gives for an expression.
  func answer(
    _ id: JQExpressionSet.ID, of expressions: JQExpressionSet, on input: JQInput,
    in memory: inout TapeMemory
  ) -> WorkerAnswers.Answer {
    let kind = identify(input)
    if let known = self[kind][id] { return known }
    if let cause = cause(against: id, of: expressions, kind, input, &memory) {
      return WorkerAnswers.Answer(answer: .stopped(cause))
    }
    var pending = [id]
    for other in self[kind].announced
    where other != id && self[kind][other] == nil
      && cause(against: other, of: expressions, kind, input, &memory) == nil
    {
      pending.append(other)
    }
    self[kind].announced = []
    ask(pending, of: expressions, kind, input, in: &memory)
    return self[kind][id]
      ?? WorkerAnswers.Answer(answer: .stopped(.noWorker("it gives no answer")))
  }

  /// What an input is to the worker.
  private enum InputKind {
    case document
    case other
  }

  private subscript(kind: InputKind) -> WorkerAnswers {
    get { kind == .document ? ofDocument : ofOther }
    _modify { if kind == .document { yield &ofDocument } else { yield &ofOther } }
  }

  /// Tells what an input is; one that is not the document is taken for the other from now on.
  private func identify(_ input: JQInput) -> InputKind {
    guard let reference = input.value.reference else {
      clear()
      otherCount += 1
      return .other
    }
    if reference.isDocument { return .document }
    if placeOfOther != reference {
      clear()
      otherCount += 1
      placeOfOther = reference
    }
    return .other
  }

  /// Why an evaluation is not to be tried.
  private func cause(
    against id: JQExpressionSet.ID, of expressions: JQExpressionSet, _ kind: InputKind,
    _ input: JQInput, _ memory: inout TapeMemory
  ) -> JQStop.Cause? {
    if let fault = self[kind].fault { return fault }
    guard case .compilable(let source) = expressions[id] else { return nil }
    return quarantine.cause(against: source, under: limits, patience: isolation.patience) {
      mark(of: input, kind, in: &memory)
    }
  }

  /// What stands for an input: equal for equal inputs.
  private func mark(of input: JQInput, _ kind: InputKind, in memory: inout TapeMemory) -> Int {
    if let mark = self[kind].mark { return mark }
    var writer = PackedWriter()
    writer.append(input.value, of: &memory)
    let mark = writer.bytes.hashValue
    self[kind].mark = mark
    return mark
  }

  /// Gets the answers to all of the expressions.
  private func ask(
    _ ids: [JQExpressionSet.ID], of expressions: JQExpressionSet, _ kind: InputKind,
    _ input: JQInput, in memory: inout TapeMemory
  ) {
    var pending = ids
    var kills = 0
    var killsAtStep: [JQExpressionSet.ID: Int] = [:]
    while !pending.isEmpty {
      let tasks = compiled(pending, of: expressions, kind)
      guard !tasks.isEmpty else { return }
      let firstStep = WorkerLink.takeSteps(tasks.count)
      var answeredCount = 0
      do {
        try send(tasks, of: expressions, from: firstStep, kind, input, in: &memory)
        let latest = link.end(of: tasks.count)
        for task in tasks {
          self[kind][task.id] = try link.answer(until: latest)
          answeredCount += 1
        }
        return
      } catch {
        pending = tasks[answeredCount...].map(\.id)
        let place = error.step.flatMap { Int(exactly: $0 &- firstStep) }
        let culprit = place.flatMap {
          (answeredCount..<tasks.count).contains($0) ? tasks[$0].id : nil
        }
        if case .killed = error {
          kills += 1
          if let culprit { killsAtStep[culprit, default: 0] += 1 }
          let limit = culprit.map { killsAtStep[$0] ?? 0 } ?? 0
          if kills < WorkerLink.maxKills, limit < WorkerLink.maxKillsAtStep { continue }
        }
        let cause = error.cause(under: limits)
        guard let culprit else {
          // The worker never came to an expression: it is the input that is too much for it, or there
          // is none.
          for id in pending { self[kind][id] = WorkerAnswers.Answer(answer: .stopped(cause)) }
          if error.step != nil { self[kind].fault = cause }
          return
        }
        pending.removeAll { $0 == culprit }
        self[kind][culprit] = WorkerAnswers.Answer(answer: .stopped(cause))
        guard case .compilable(let source) = expressions[culprit] else { continue }
        quarantine.add(cause, of: source, under: limits, mark: mark(of: input, kind, in: &memory))
      }
    }
  }

  /// An expression, and where a worker finds it.
  private struct Task {
    let id: JQExpressionSet.ID
    let program: WorkerProgram
    let place: Int
  }

  /// Compiles expressions; what is refused is answered at once.
  private func compiled(
    _ ids: [JQExpressionSet.ID], of expressions: JQExpressionSet, _ kind: InputKind
  ) -> [Task] {
    var tasks: [Task] = []
    for id in ids {
      switch programs.compiled(id, of: expressions) {
      case .success(let (program, place)):
        tasks.append(Task(id: id, program: program, place: place))
      case .failure(let refusal):
        let answer = refusal.stop.map { JQAnswer.stopped($0) } ?? .refused(refusal)
        self[kind][id] = WorkerAnswers.Answer(answer: answer)
        guard let cause = refusal.stop, case .compilable(let source) = expressions[id] else {
          continue
        }
        if case .noWorker = cause { continue }
        quarantine.add(refusal: cause, of: source, under: limits)
      }
    }
    return tasks
  }

  /// Sends what the worker lacks and what it is to do.
  private func send(
    _ tasks: [Task], of expressions: JQExpressionSet, from firstStep: UInt64, _ kind: InputKind,
    _ input: JQInput, in memory: inout TapeMemory
  ) throws(WorkerLink.Failure) {
    try link.prepare()
    for task in tasks where !link.has(task.program) { try link.load(task.program) }
    writer.clear()
    if link.generation != input.generation {
      if link.generation != nil {
        // Else the last document would take its room beside the next.
        writer.append(InputParts.null, as: .other, in: &memory)
        writer.append(InputParts.null, as: .document, in: &memory)
      }
      link.forgetInputs()
    }
    var seen = JQSight.kindOnly
    for task in tasks { seen.formUnion(sights.sight(of: task.id, in: expressions)) }
    let partsOfOther =
      kind == .document
      ? nil
      : InputParts(
        of: input.value, seen: seen, beyond: link.other.sight(of: otherCount), in: &memory)
    let seenOfDocument = partsOfOther.map(\.sightOfDocument) ?? seen
    let partsOfDocument = seenOfDocument.map {
      InputParts(
        of: memory.root, seen: $0, beyond: link.document.sight(of: input.generation), in: &memory)
    }
    if let partsOfDocument { writer.append(partsOfDocument, as: .document, in: &memory) }
    if let partsOfOther { writer.append(partsOfOther, as: .other, in: &memory) }
    writer.message(.evaluate) { writer in
      writer.append(firstStep)
      writer.append(UInt32(tasks.count))
      for task in tasks {
        writer.append(task.program.number)
        writer.append(UInt32(task.place))
        writer.append(UInt8(kind == .document ? 0 : 1))
      }
    }
    try link.send(writer.bytes)
    link.generation = input.generation
    if let partsOfDocument { link.document.add(partsOfDocument, of: input.generation) }
    if let partsOfOther { link.other.add(partsOfOther, of: otherCount) }
  }
}
