internal import WorkerProcesses

/// A worker and what it was told; replaced by another when it dies.
///
/// A class because it owns a process. One thread's.
final class WorkerLink {
  /// The worker did not answer.
  enum Failure: Error {
    /// A step took too long, and the worker was ended.
    case overdue(step: UInt64)

    /// The worker got no more memory.
    case exhausted(step: UInt64)

    /// The worker crashed.
    case crashed(step: UInt64, signal: Int32)

    /// Somebody ended the worker.
    case killed

    /// None could be started.
    case unavailable(String)
  }

  /// How long a worker may take to start, and to read what it is sent, in nanoseconds.
  private static let startingTime: UInt64 = 10_000_000_000

  /// How many workers in a row may be ended from outside before their work is taken for the cause.
  static let maxKills = 64

  private let isolation: JQIsolation
  let limits: JQLimits
  private var process: WorkerProcess?

  /// What the worker sent and was not read yet.
  private var received: [UInt8] = []
  private var position = 0

  /// Whether the worker asked to be replaced.
  private var isRetiring = false

  /// The programs that the worker has.
  private var loaded: Set<UInt32> = []

  /// The document and the other value that the worker has, by the counts of the host.
  var document: Int?
  var other: Int?

  /// How many workers came to their end.
  private(set) var lossCount = 0

  init(_ isolation: JQIsolation, _ limits: JQLimits) {
    self.isolation = isolation
    self.limits = limits
  }

  deinit {
    guard let process, !isRetiring, position == received.count else { return }
    var writer = PackedWriter()
    for number in loaded { writer.message(.forget) { $0.append(number) } }
    guard case .done = process.send(writer.bytes, until: WorkerClock.now + 1_000_000_000) else {
      return
    }
    isolation.release(process, under: limits)
  }

  /// Whether the worker has a program.
  func has(_ program: WorkerProgram) -> Bool { process != nil && loaded.contains(program.number) }

  /// The number of the next step that the worker is to take.
  var nextStep: UInt64 { (process?.progress.step ?? 0) + 1 }

  /// Takes down that the worker has a program.
  func add(_ program: WorkerProgram) { loaded.insert(program.number) }

  /// Ends a worker that answers what cannot be understood.
  func distrust() -> Failure {
    let step = process?.progress.step ?? 0
    discard()
    lossCount += 1
    return .crashed(step: step, signal: 0)
  }

  /// Lets the worker forget a program.
  func forget(_ program: WorkerProgram) {
    guard has(program), let process else { return }
    loaded.remove(program.number)
    var writer = PackedWriter()
    writer.message(.forget) { $0.append(program.number) }
    // A worker that is dead forgets by itself.
    _ = process.send(writer.bytes, until: WorkerClock.now + Self.startingTime)
  }

  /// Sends messages; a worker is started when there is none.
  func send(_ bytes: [UInt8]) throws(Failure) {
    let process = try current()
    switch process.send(bytes, until: WorkerClock.now + Self.startingTime) {
    case .done: break
    case .ended, .overdue: throw bury(process, isOverdue: false)
    }
  }

  /// Makes sure that there is a worker; what it knows is asked for afterwards.
  func prepare() throws(Failure) {
    // Nothing else can be left of what was received.
    while let message = nextMessage() { _ = noteRetirement(message) }
    if isRetiring { discard() }
    _ = try current()
  }

  private func current() throws(Failure) -> WorkerProcess {
    if let process { return process }
    return try start()
  }

  private func start() throws(Failure) -> WorkerProcess {
    discard()
    let process: WorkerProcess
    do {
      process = try isolation.worker(under: limits)
    } catch {
      throw .unavailable("`\(error.program)`: \(error.reason)")
    }
    self.process = process
    do {
      try greet(process)
    } catch {
      throw refuse(process)
    }
    return process
  }

  /// Tells a worker its limits, and makes sure that it is one.
  private func greet(_ process: WorkerProcess) throws {
    var writer = PackedWriter()
    writer.message(.greeting) {
      $0.append(WorkerExchange.version)
      $0.append(UInt64(limits.memory))
      $0.append(UInt64(limits.depth))
    }
    let now = WorkerClock.now
    guard case .done = process.send(writer.bytes, until: now + Self.startingTime) else {
      throw Failure.killed
    }
    var reply = try receive(since: now, within: Self.startingTime)
    guard try reply.byte() == WorkerReply.greeting.rawValue,
      try reply.number32() == WorkerExchange.version
    else { throw PackedReader.Malformed() }
  }

  /// What is said when the program that was started does not greet.
  private func refuse(_ process: WorkerProcess) -> Failure {
    let ending = process.end()
    discard()
    if case .killed = ending {
      lossCount += 1
      return .killed
    }
    return .unavailable("`\(isolation.program)` does not work as a worker of this version")
  }

  /// The next answer; waits for it as long as no step takes more nanoseconds than given.
  func receive(since sent: UInt64, within time: UInt64) throws(Failure) -> PackedReader {
    guard let process else { throw .killed }
    while true {
      if let message = nextMessage() {
        if noteRetirement(message) { continue }
        return PackedReader(received, message)
      }
      let deadline = max(sent, process.progress.began) + time
      switch process.receive(into: &received, until: deadline) {
      case .done: break
      case .ended: throw bury(process, isOverdue: false)
      case .overdue:
        // The worker may have gone on to its next step in the meantime.
        guard process.progress.began + time <= WorkerClock.now else { continue }
        throw bury(process, isOverdue: true)
      }
    }
  }

  /// Whether a message is the worker's wish to be replaced, which is noted.
  private func noteRetirement(_ message: Range<Int>) -> Bool {
    guard received[message.lowerBound] == WorkerReply.retiring.rawValue else { return false }
    isRetiring = true
    return true
  }

  /// The next whole message that was received, without its length.
  private func nextMessage() -> Range<Int>? {
    if position == received.count {
      received.removeAll(keepingCapacity: true)
      position = 0
    }
    var reader = PackedReader(received, position..<received.count)
    guard let length = try? reader.number32() else { return nil }
    let start = position + 4
    guard length > 0, start + Int(length) <= received.count else { return nil }
    position = start + Int(length)
    return start..<position
  }

  /// Ends the worker and tells what became of it.
  private func bury(_ process: WorkerProcess, isOverdue: Bool) -> Failure {
    let step = process.progress.step
    let ending = process.end()
    discard()
    lossCount += 1
    switch ending {
    case .exhausted: return .exhausted(step: step)
    case .crashed(let signal): return .crashed(step: step, signal: signal)
    case .killed, .exited: return isOverdue ? .overdue(step: step) : .killed
    }
  }

  /// Ends the worker, if there is one, and forgets what it knew.
  func discard() {
    process = nil
    received = []
    position = 0
    isRetiring = false
    loaded = []
    document = nil
    other = nil
  }
}
