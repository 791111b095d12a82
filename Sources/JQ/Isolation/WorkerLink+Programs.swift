internal import WorkerProcesses

extension WorkerLink {
  /// How long libjq's compiler may take for many expressions, and at least for one, in nanoseconds.
  ///
  /// What takes it longer as one of many is compiled alone; both together take no longer than one
  /// evaluation may.
  private static let compilingTime: UInt64 = 1_000_000_000

  /// Compiles a program of so many expressions.
  func compile(_ text: String, of expressionCount: Int) throws(JQRefusal) -> WorkerProgram {
    let program = WorkerProgram(text, of: self)
    let time =
      expressionCount > 1
      ? Self.compilingTime
      : max(limits.time.nanoseconds, 2 * Self.compilingTime) - Self.compilingTime
    var kills = 0
    while true {
      let failure: Failure
      do {
        try prepare()
        let refusal = try tryToLoad(program, within: time)
        guard let refusal else { return program }
        throw refusal
      } catch let refusal as JQRefusal {
        throw refusal
      } catch let error as Failure {
        failure = error
      } catch {
        throw JQRefusal(messages: ["\(error)"])
      }
      kills += 1
      if case .killed = failure, kills < Self.maxKills { continue }
      if case .overdue = failure {
        throw JQRefusal(messages: [], stop: .compilation(.nanoseconds(Int64(time))))
      }
      throw JQRefusal(messages: [], stop: failure.cause(under: limits))
    }
  }

  /// Compiles a program again, in a worker that does not have it.
  func load(_ program: WorkerProgram) throws(Failure) {
    let time = max(limits.time.nanoseconds, Self.compilingTime)
    do {
      if try tryToLoad(program, within: time) == nil { return }
    } catch .unavailable(let reason) {
      throw .unavailable(reason)
    } catch {
      throw .killed(step: 0)
    }
    // What one worker compiled, the next compiles, too, unless something is amiss with it.
    discard()
    throw .killed(step: 0)
  }

  /// Lets the worker compile a program; gives libjq's refusal where it does.
  private func tryToLoad(
    _ program: WorkerProgram, within time: UInt64
  ) throws(Failure) -> JQRefusal? {
    var writer = PackedWriter()
    writer.message(.compile) {
      $0.append(program.number)
      $0.append(program.text)
    }
    try send(writer.bytes)
    let now = WorkerClock.now
    var reply = try receive(since: now, within: time, until: now + time)
    do {
      switch WorkerReply(rawValue: try reply.byte()) {
      case .compiled:
        add(program)
        return nil
      case .refused:
        var messages: [String] = []
        for _ in 0..<(try reply.number32()) { messages.append(try reply.text()) }
        return JQRefusal(messages: messages)
      default: throw PackedReader.Malformed()
      }
    } catch {
      throw distrust()
    }
  }

  /// The answer to the next evaluation; all of them are to be there by `latest`.
  func answer(until latest: UInt64) throws(Failure) -> WorkerAnswers.Answer {
    var reply = try receive(
      since: WorkerClock.now, within: limits.time.nanoseconds, until: latest)
    do {
      return try WorkerAnswers.Answer(&reply, limits: limits)
    } catch {
      throw distrust()
    }
  }

  /// When so many evaluations that begin now are over at the latest.
  func end(of count: Int) -> UInt64 {
    WorkerClock.now + UInt64(count + 1) * limits.time.nanoseconds
  }
}

extension WorkerLink.Failure {
  /// What is told of the failure.
  func cause(under limits: JQLimits) -> JQStop.Cause {
    switch self {
    case .overdue: .time(limits.time)
    case .exhausted: .memory(limits.memory)
    case .crashed, .killed: .crash
    case .unavailable(let reason): .noWorker(reason)
    }
  }

  /// The step that the worker was at, as far as it tells.
  var step: UInt64? {
    switch self {
    case .overdue(let step), .exhausted(let step), .crashed(let step), .killed(let step): step
    case .unavailable: nil
    }
  }
}

extension Duration {
  /// The whole duration, in nanoseconds; limits are no longer than some days.
  fileprivate var nanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
  }
}
