internal import WorkerProcesses

extension WorkerLink {
  /// How long libjq's compiler may take at least, in nanoseconds.
  private static let compilingTime: UInt64 = 2_000_000_000

  /// Compiles a program.
  func compile(_ text: String) throws(JQRefusal) -> WorkerProgram {
    let program = WorkerProgram(text, of: self)
    var kills = 0
    while true {
      do {
        try prepare()
        if let refusal = try tryToLoad(program) { throw refusal }
        return program
      } catch let refusal as JQRefusal {
        throw refusal
      } catch let failure as Failure {
        kills += 1
        if case .killed = failure, kills < Self.maxKills { continue }
        throw JQRefusal(messages: [], stop: failure.cause(under: limits))
      } catch {
        throw JQRefusal(messages: ["\(error)"])
      }
    }
  }

  /// Compiles a program again, in a worker that does not have it.
  func load(_ program: WorkerProgram) throws(Failure) {
    // What one worker compiled is compiled by the next, unless that is a program of another kind.
    if try tryToLoad(program) != nil { throw .unavailable("it refuses what another compiled") }
  }

  /// Lets the worker compile a program; gives libjq's refusal where it does.
  private func tryToLoad(_ program: WorkerProgram) throws(Failure) -> JQRefusal? {
    var writer = PackedWriter()
    writer.message(.compile) {
      $0.append(program.number)
      $0.append(program.text)
    }
    try send(writer.bytes)
    var reply = try receive(
      since: WorkerClock.now, within: max(limits.time.nanoseconds, Self.compilingTime))
    do {
      guard try reply.byte() == WorkerReply.refused.rawValue else {
        add(program)
        return nil
      }
      var messages: [String] = []
      for _ in 0..<(try reply.number32()) { messages.append(try reply.text()) }
      return JQRefusal(messages: messages)
    } catch {
      throw distrust()
    }
  }

  /// The answer to the next evaluation.
  func answer(within limits: JQLimits) throws(Failure) -> WorkerAnswers.Answer {
    var reply = try receive(since: WorkerClock.now, within: limits.time.nanoseconds)
    do {
      return try WorkerAnswers.Answer(&reply, limits: limits)
    } catch {
      throw distrust()
    }
  }
}

extension Duration {
  /// The whole duration, in nanoseconds.
  fileprivate var nanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    return UInt64(max(seconds, 0)) * 1_000_000_000 + UInt64(max(attoseconds, 0) / 1_000_000_000)
  }
}
