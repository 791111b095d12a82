/// What a worker has answered about one input, and what it is likely to be asked next.
struct WorkerAnswers {
  /// An answer and the points that its evaluation passed.
  struct Answer {
    let answer: JQAnswer
    var passed: Set<Int> = []
  }

  /// The expressions that are going to be asked for.
  var announced: [JQExpressionSet.ID] = []

  /// Why nothing can be evaluated on the input at all.
  var fault: JQStop.Cause?

  /// What stands for the input, once it was needed.
  var mark: Int?

  private var answers: [JQExpressionSet.ID: Answer] = [:]

  subscript(id: JQExpressionSet.ID) -> Answer? {
    get { answers[id] }
    set { answers[id] = newValue }
  }

  mutating func clear() {
    if !answers.isEmpty { answers.removeAll(keepingCapacity: true) }
    announced = []
    fault = nil
    mark = nil
  }
}

extension WorkerAnswers.Answer {
  /// Reads an answer as a worker sends it.
  init(_ message: inout PackedReader, limits: JQLimits) throws(PackedReader.Malformed) {
    let reply = WorkerReply(rawValue: try message.byte())
    let count = try message.number32()
    for _ in 0..<count { passed.insert(Int(try message.number32())) }
    switch reply {
    case .value: answer = .value(try message.json(maxDepth: limits.depth))
    case .tooDeep: answer = .stopped(.depth(limits.depth))
    case .tooLarge: answer = .stopped(.size(limits.resultSize))
    case .nothing: answer = .nothing
    case .message: answer = .message(try message.text())
    case .raised: answer = .raised(try message.json(maxDepth: limits.depth))
    case nil, .greeting, .compiled, .refused, .retiring: throw PackedReader.Malformed()
    }
  }
}
