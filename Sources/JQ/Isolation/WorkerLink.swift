internal import Synchronization
internal import WorkerProcesses

/// A worker and what it was told; replaced by another when it dies.
///
/// Nothing that a worker says is trusted: it can only spoil its own answers. A class because it owns a
/// process. One thread's.
final class WorkerLink {
  /// The worker did not answer; with the step that it was at, as far as it tells.
  enum Failure: Error {
    /// A step took too long, and the worker was ended.
    case overdue(step: UInt64)

    /// The worker got no more memory.
    case exhausted(step: UInt64)

    /// The worker crashed, or answered what cannot be understood.
    case crashed(step: UInt64)

    /// Somebody ended the worker.
    case killed(step: UInt64)

    /// None could be started.
    case unavailable(String)
  }

  /// How long a worker may take to start, and to read what it is sent, in nanoseconds.
  private static let startingTime: UInt64 = 10_000_000_000

  /// How many workers in a row may be ended from outside before their work is taken for the cause.
  static let maxKills = 64

  /// The same where all of them were at one step.
  static let maxKillsAtStep = 3

  private static let lastStep = Atomic<UInt64>(0)

  private let isolation: JQIsolation
  private let quarantine: JQQuarantine
  let limits: JQLimits
  private var process: WorkerProcess?

  /// What the worker sent and was not read yet.
  private var received: [UInt8] = []
  private var position = 0

  /// Whether the worker asked to be replaced.
  private var isRetiring = false

  /// The programs that the worker has.
  private var loaded: Set<UInt32> = []

  /// The document that the worker's inputs belong to, by the count of the host.
  var generation: Int?

  /// What the worker knows of the document and of the other input.
  var document = SentInput()
  var other = SentInput()

  init(_ isolation: JQIsolation, _ quarantine: JQQuarantine, _ limits: JQLimits) {
    self.isolation = isolation
    self.quarantine = quarantine
    self.limits = limits
  }

  deinit {
    // Its programs, which hold the link, have been forgotten one by one.
    guard let process, !isRetiring, position == received.count else { return }
    isolation.release(process, of: quarantine)
  }

  /// Whether the worker has a program.
  func has(_ program: WorkerProgram) -> Bool { process != nil && loaded.contains(program.number) }

  /// The first of so many steps, which no other request has.
  static func takeSteps(_ count: Int) -> UInt64 {
    lastStep.add(UInt64(count), ordering: .relaxed).oldValue + 1
  }

  /// Takes down that the worker has a program.
  func add(_ program: WorkerProgram) { loaded.insert(program.number) }

  /// Ends a worker that answers what cannot be understood.
  func distrust() -> Failure {
    let step = process?.progress.step ?? 0
    discard()
    return .crashed(step: step)
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
    case .ended: throw bury(process)
    case .overdue:
      let step = process.progress.step
      discard()
      throw .overdue(step: step)
    }
  }

  /// Makes sure that there is a worker; what it knows is asked for afterwards.
  func prepare() throws(Failure) {
    // Nothing else can be left of what was received.
    while let message = try nextMessage() { _ = noteRetirement(message) }
    if isRetiring { discard() }
    _ = try current()
  }

  private func current() throws(Failure) -> WorkerProcess {
    if let process { return process }
    discard()
    let process: WorkerProcess
    do {
      process = try isolation.worker(of: quarantine)
    } catch {
      throw .unavailable("\(error)")
    }
    self.process = process
    try greet(process)
    return process
  }

  /// Tells a worker its limits, and makes sure that it is one.
  private func greet(_ process: WorkerProcess) throws(Failure) {
    var writer = PackedWriter()
    writer.message(.greeting) {
      $0.append(WorkerExchange.version)
      $0.append(UInt64(limits.memory))
      $0.append(UInt64(limits.depth))
      $0.append(UInt64(limits.resultSize))
    }
    let isSealed: Bool
    do {
      try send(writer.bytes)
      let now = WorkerClock.now
      var reply = try receive(since: now, within: Self.startingTime, until: now + Self.startingTime)
      guard try reply.byte() == WorkerReply.greeting.rawValue,
        try reply.number32() == WorkerExchange.version
      else { throw PackedReader.Malformed() }
      isSealed = try reply.byte() != 0
    } catch let failure as Failure {
      if case .killed = failure { throw failure }
      throw refuse("does not work as a worker of this version")
    } catch {
      throw refuse("does not work as a worker of this version")
    }
    guard isSealed || !isolation.requiresSeal else {
      throw refuse("cannot be sealed off: the system has no seccomp")
    }
  }

  private func refuse(_ reason: String) -> Failure {
    discard()
    return .unavailable("`\(isolation.program)` \(reason)")
  }

  /// The next answer.
  ///
  /// Waits for it as long as no step takes more nanoseconds than `time`, and all of them together not
  /// beyond `latest`.
  func receive(
    since sent: UInt64, within time: UInt64, until latest: UInt64
  ) throws(Failure) -> PackedReader {
    guard let process else { throw .killed(step: 0) }
    while true {
      if let message = try nextMessage() {
        if noteRetirement(message) { continue }
        return PackedReader(received, message)
      }
      let progress = process.progress
      let deadline = min(max(sent, progress.began) + time, latest)
      switch process.receive(into: &received, until: deadline) {
      case .done: break
      case .ended: throw bury(process)
      case .overdue:
        // The worker may have gone on to its next step in the meantime.
        let now = process.progress
        if now.step != progress.step, WorkerClock.now < latest { continue }
        discard()
        throw .overdue(step: now.step)
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
  private func nextMessage() throws(Failure) -> Range<Int>? {
    if position == received.count {
      received.removeAll(keepingCapacity: received.capacity <= 1 << 20)
      position = 0
    }
    var reader = PackedReader(received, position..<received.count)
    guard let length = try? reader.number32() else { return nil }
    guard length > 0, Int(length) <= limits.resultSize + WorkerExchange.envelope else {
      throw distrust()
    }
    let start = position + 4
    guard start + Int(length) <= received.count else { return nil }
    position = start + Int(length)
    return start..<position
  }

  /// Tells what became of a worker that closed its socket.
  private func bury(_ process: WorkerProcess) -> Failure {
    let step = process.progress.step
    let ending = process.end()
    discard()
    switch ending {
    case .exhausted: return .exhausted(step: step)
    case .crashed, .exited: return .crashed(step: step)
    case .killed: return .killed(step: step)
    }
  }

  /// Ends the worker, if there is one, and forgets what it knew.
  func discard() {
    process = nil
    received = []
    position = 0
    isRetiring = false
    loaded = []
    forgetInputs()
  }

  /// Takes down that the worker has no inputs.
  func forgetInputs() {
    generation = nil
    document = SentInput()
    other = SentInput()
  }
}
