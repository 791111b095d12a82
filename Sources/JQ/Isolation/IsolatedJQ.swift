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
    let link = WorkerLink(isolation, limits)
    self.link = link
    programs = JQPrograms(clock: clock, limit: programLimit) { text throws(JQRefusal) in
      try link.compile(text)
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

  /// Tells which expressions are going to be evaluated on an input, so that they are sent together.
  func announce(_ ids: [JQExpressionSet.ID], on input: JQInput) {
    if identify(input) { ofDocument.announced = ids } else { ofOther.announced = ids }
  }

  /// What libjq gives for an expression.
  func answer(
    _ id: JQExpressionSet.ID, of expressions: JQExpressionSet, on input: JQInput,
    in memory: inout TapeMemory
  ) -> WorkerAnswers.Answer {
    let isDocument = identify(input)
    if let known = isDocument ? ofDocument[id] : ofOther[id] { return known }
    if let cause = cause(against: id, isDocument, input, &memory) {
      return WorkerAnswers.Answer(answer: .stopped(cause))
    }
    var pending = [id]
    for other in isDocument ? ofDocument.announced : ofOther.announced
    where other != id && expressions.isForLibJQ(other)
      && (isDocument ? ofDocument[other] : ofOther[other]) == nil
      && cause(against: other, isDocument, input, &memory) == nil
    {
      pending.append(other)
    }
    if isDocument { ofDocument.announced = [] } else { ofOther.announced = [] }
    ask(pending, of: expressions, isDocument, input, in: &memory)
    return (isDocument ? ofDocument[id] : ofOther[id])
      ?? WorkerAnswers.Answer(answer: .stopped(.noWorker("it gave no answer")))
  }

  /// Tells whether an input is the document; another one is taken for the input from now on.
  private func identify(_ input: JQInput) -> Bool {
    guard let reference = input.value.reference else {
      clear()
      otherCount += 1
      return false
    }
    if reference.isDocument { return true }
    if placeOfOther != reference {
      clear()
      otherCount += 1
      placeOfOther = reference
    }
    return false
  }

  private func cause(
    against id: JQExpressionSet.ID, _ isDocument: Bool, _ input: JQInput,
    _ memory: inout TapeMemory
  ) -> JQStop.Cause? {
    quarantine.cause(against: id, patience: isolation.patience) {
      Self.mark(of: input, in: &memory)
    }
  }

  /// What stands for an input: equal for equal inputs.
  private static func mark(of input: JQInput, in memory: inout TapeMemory) -> Int {
    var writer = PackedWriter()
    writer.append(input.value, of: &memory)
    return writer.bytes.hashValue
  }

  private func keep(
    _ answer: WorkerAnswers.Answer, _ id: JQExpressionSet.ID, _ isDocument: Bool
  ) {
    if isDocument { ofDocument[id] = answer } else { ofOther[id] = answer }
  }

  /// Gets the answers to all of the expressions.
  private func ask(
    _ ids: [JQExpressionSet.ID], of expressions: JQExpressionSet, _ isDocument: Bool,
    _ input: JQInput, in memory: inout TapeMemory
  ) {
    var pending = ids[...]
    var kills = 0
    while !pending.isEmpty {
      var tasks = compiled(pending, of: expressions, isDocument)
      pending = tasks.map(\.id)[...]
      guard !pending.isEmpty else { return }
      var firstStep: UInt64 = 0
      do {
        firstStep = try send(tasks, isDocument, input, in: &memory)
        while let task = tasks.first {
          let answer = try link.answer(within: limits)
          keep(answer, task.id, isDocument)
          tasks.removeFirst()
          firstStep += 1
        }
        return
      } catch {
        pending = tasks.map(\.id)[...]
        if case .killed = error, kills < WorkerLink.maxKills {
          kills += 1
          continue
        }
        // A worker that never came to a step failed over the first.
        let step = error.step.map { $0 >= firstStep ? Int($0 - firstStep) : 0 } ?? 0
        let culprit = step < tasks.count ? step : 0
        let cause = error.cause(under: limits)
        let id = pending.remove(at: culprit)
        keep(WorkerAnswers.Answer(answer: .stopped(cause)), id, isDocument)
        if case .noWorker = cause { continue }
        quarantine.add(cause, of: id, input: Self.mark(of: input, in: &memory))
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
    _ ids: ArraySlice<JQExpressionSet.ID>, of expressions: JQExpressionSet, _ isDocument: Bool
  ) -> [Task] {
    var tasks: [Task] = []
    for id in ids {
      switch programs.compiled(id, of: expressions) {
      case .success(let (program, place)):
        tasks.append(Task(id: id, program: program, place: place))
      case .failure(let refusal):
        let answer = refusal.stop.map { JQAnswer.stopped($0) } ?? .refused(refusal)
        keep(WorkerAnswers.Answer(answer: answer), id, isDocument)
      }
    }
    return tasks
  }

  /// Sends what the worker lacks and what it is to do; gives the number of the first step.
  private func send(
    _ tasks: [Task], _ isDocument: Bool, _ input: JQInput, in memory: inout TapeMemory
  ) throws(WorkerLink.Failure) -> UInt64 {
    try link.prepare()
    for task in tasks where !link.has(task.program) { try link.load(task.program) }
    writer.clear()
    if link.document != input.generation {
      writer.message(.document) { $0.append(memory.root, of: &memory) }
    }
    if !isDocument, link.other != otherCount || link.document != input.generation {
      writer.message(.other) { writer in
        writer.append(input.value, of: &memory, namingDocument: true)
      }
    }
    let firstStep = link.nextStep
    writer.message(.evaluate) { writer in
      writer.append(firstStep)
      writer.append(UInt32(tasks.count))
      for task in tasks {
        writer.append(task.program.number)
        writer.append(UInt32(task.place))
        writer.append(UInt8(isDocument ? 0 : 1))
      }
    }
    try link.send(writer.bytes)
    link.document = input.generation
    if !isDocument { link.other = otherCount }
    return firstStep
  }
}

extension WorkerLink.Failure {
  /// The step that failed, where it is known.
  fileprivate var step: UInt64? {
    switch self {
    case .overdue(let step), .exhausted(let step), .crashed(let step, _): step
    case .killed, .unavailable: nil
    }
  }

  /// What is told of the failure.
  func cause(under limits: JQLimits) -> JQStop.Cause {
    switch self {
    case .overdue: .time(limits.time)
    case .exhausted: .memory(limits.memory)
    case .crashed(_, let signal): .crash(signal: signal)
    case .killed: .crash(signal: 9)
    case .unavailable(let reason): .noWorker(reason)
    }
  }
}
