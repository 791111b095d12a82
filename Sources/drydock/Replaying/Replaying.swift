internal import AutomationEngine
internal import HostSystem
internal import SourceDiagnostics
internal import Synchronization

/// A replay while it goes on: threads that take chunks of events, evaluate them and write what comes
/// of them in the order of the events.
///
/// A class to own the locks that the threads share.
final class Replaying: Sendable {
  private let plan: ReplayPlan
  private let console: Console
  private let turns = Turns()
  private let stream: Mutex<EventStream>
  private let state: Mutex<State>

  /// Lines are held back up to this length until it is their turn; in bytes.
  private static let maxHeldBack = 1 << 25

  /// As many faults of the stream are shown one by one.
  private static let maxShown = 20

  private struct State: ~Copyable {
    /// `nil` once it is closed.
    var sink: ReplaySink?
    var progress: ReplayProgress?
    var result = ReplayResult()
    var eventsDone = 0
    var failure: SystemError?

    /// Writes lines, unless that failed before.
    mutating func write(_ lines: [UInt8]) {
      guard failure == nil else { return }
      do throws(SystemError) { try sink?.write(lines) } catch { failure = error }
    }

    /// Puts a file of lines in place.
    mutating func close() {
      do throws(SystemError) { try sink.take()?.keep() } catch { failure = error }
    }
  }

  /// Prepares the replay of a stream; nothing is read yet.
  init(
    _ plan: ReplayPlan, of stream: consuming sending EventStream,
    to sink: consuming sending ReplaySink, progress: ReplayProgress?, console: Console
  ) {
    self.plan = plan
    self.console = console
    self.stream = Mutex(stream)
    state = Mutex(State(sink: sink, progress: progress))
  }

  /// Replays on so many threads, to the end of the stream or until Ctrl-C; gives what came of it, and
  /// puts a file of lines in place when all went well.
  func run(jobs: Int) throws(SystemError) -> ReplayResult {
    Interruption.beginListening()
    let begin = SystemClock.monotonicSeconds
    if jobs == 1 { work() } else { DeepStack.run(onThreads: jobs) { self.work() } }
    let seconds = SystemClock.monotonicSeconds - begin
    let wasInterrupted = Interruption.isRequested
    let failure = state.withLock { state in
      state.progress?.clear()
      if state.failure == nil, !wasInterrupted { state.close() }
      return state.failure
    }
    if let failure { throw failure }
    var result = state.withLock { $0.result }
    result.seconds = seconds
    result.wasInterrupted = wasInterrupted
    if result.badEvents > Self.maxShown {
      let more = result.badEvents - Self.maxShown
      console.note("and \(more.grouped) more \(more == 1 ? "line" : "lines") without an event\n\n")
    }
    if !result.hasMetAnything {
      console.show([Diagnostic(.noEvent, .warning, "the stream holds no event", at: nil)])
    }
    return result
  }

  /// What one thread does.
  private func work() {
    var worker = ReplayWorker(plan)
    var chunk = EventChunk()
    var lines: [UInt8] = []
    while !hasFailed, let number = stream.withLock({ $0.read(into: &chunk) }) {
      replay(chunk, number, with: &worker, &lines)
    }
    let (tally, comparison) = (worker.tally, worker.comparison)
    state.withLock { $0.result.add(tally, comparison) }
  }

  private var hasFailed: Bool { state.withLock { $0.failure != nil } }

  /// Evaluates a chunk, and writes what comes of it when it is its turn.
  private func replay(
    _ chunk: borrowing EventChunk, _ number: Int, with worker: inout ReplayWorker,
    _ lines: inout [UInt8]
  ) {
    var faults: [(place: Int, fault: EventFault)] = []
    for place in chunk.events.indices {
      do {
        try worker.work(
          on: chunk.bytes, chunk.events[place], index: chunk.firstEvent + place, to: &lines)
      } catch {
        faults.append((place, error))
      }
      if lines.count > Self.maxHeldBack {
        turns.wait(for: number)
        write(&lines)
      }
    }
    turns.wait(for: number)
    write(&lines)
    conclude(chunk, faults)
    turns.end(number)
  }

  /// Writes lines away; a failure ends the replay.
  private func write(_ lines: inout [UInt8]) {
    state.withLock { state in
      state.write(lines)
    }
    lines.removeAll(keepingCapacity: true)
  }

  /// Reports what was wrong with a chunk, and how far the replay is.
  private func conclude(
    _ chunk: borrowing EventChunk, _ faults: [(place: Int, fault: EventFault)]
  ) {
    state.withLock { state in
      let shown = faults.prefix(max(0, Self.maxShown - state.result.badEvents))
      var findings = shown.map { Diagnostic.badEvent($0.fault, at: $0.place, of: chunk) }
      if let failure = chunk.failure {
        findings.append(.unreadableStream(failure))
        state.result.isCutShort = true
      }
      if !findings.isEmpty { state.progress?.clear() }
      console.show(plan.context.secrets.hiding(inEvents: findings))
      state.result.badEvents += faults.count
      state.eventsDone += chunk.events.count
      state.progress?.show(events: state.eventsDone, bytes: chunk.bytesRead)
    }
  }
}
