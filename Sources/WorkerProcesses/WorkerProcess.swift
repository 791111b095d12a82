internal import CWorkers
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A process that works for this one, and may die of its work.
///
/// A class because it owns the process. It can be handed from one thread to another, which is why the
/// compiler is told that it is Sendable; two at once may not use it.
@safe package final class WorkerProcess: @unchecked Sendable {
  private var started: worker
  private var ending: WorkerEnding?

  /// Starts a program as a worker: without an environment, and with nothing open but its socket.
  ///
  /// Cost: the program starts on its own while this one goes on.
  package init(program: String) throws(WorkerStartError) {
    let arguments = WorkerSeat.arguments
    var started = unsafe worker()
    let fault = unsafe arguments.0.withCString { name in
      unsafe arguments.1.withCString { mark in
        unsafe [name, mark].withUnsafeBufferPointer { words in
          unsafe worker_start(program, words.baseAddress, &started)
        }
      }
    }
    guard fault == 0 else { throw WorkerStartError(program: program, number: fault) }
    unsafe self.started = unsafe started
  }

  deinit {
    _ = end()
    unsafe worker_release(&started)
  }

  /// The number of the process.
  package var identifier: Int32 { unsafe started.process }

  /// The step that the worker is at, and when it began it.
  package var progress: WorkerProgress {
    unsafe WorkerProgress(
      step: worker_step(started.progress), began: worker_step_begin(started.progress))
  }

  /// What became of an exchange with a worker.
  package enum Exchange {
    case done

    /// The worker's side of the socket is closed.
    case ended

    /// Nothing happened until the deadline.
    case overdue
  }

  /// Sends bytes, all of them unless the worker ends or the deadline is passed.
  package func send(_ bytes: [UInt8], until deadline: UInt64) -> Exchange {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
        return unsafe worker_send(started.socket, rest.baseAddress, rest.count)
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        guard wait(for: POLLOUT, until: deadline) else { return .overdue }
      } else if errno != EINTR {
        return .ended
      }
    }
    return .done
  }

  /// Appends what the worker has sent, at least one byte; waits for it until the deadline.
  package func receive(into buffer: inout [UInt8], until deadline: UInt64) -> Exchange {
    guard wait(for: POLLIN, until: deadline) else { return .overdue }
    let received = unsafe withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { block in
      let count = unsafe worker_receive(started.socket, block.baseAddress, block.count)
      if count > 0 { unsafe buffer.append(contentsOf: block[..<count]) }
      return count
    }
    if received > 0 { return .done }
    return received < 0 && (errno == EINTR || errno == EAGAIN) ? .done : .ended
  }

  /// Waits until the socket is ready; `false` when the deadline is passed.
  private func wait(for events: Int32, until deadline: UInt64) -> Bool {
    while true {
      let now = WorkerClock.now
      guard now < deadline else { return false }
      let milliseconds = min((deadline - now) / 1_000_000 + 1, 60_000)
      var waiting = unsafe pollfd(fd: started.socket, events: Int16(events), revents: 0)
      if unsafe poll(&waiting, 1, Int32(milliseconds)) > 0 { return true }
    }
  }

  /// Ends the process and tells how it came to its end, if it had before.
  package func end() -> WorkerEnding {
    let ending = ending ?? reap()
    self.ending = ending
    return ending
  }

  private func reap() -> WorkerEnding {
    var status: Int32 = 0
    // One that has closed its socket is about to end by itself.
    guard unsafe waitForEnd(of: started.process, &status) else {
      unsafe kill(started.process, SIGKILL)
      while unsafe waitpid(started.process, &status, 0) < 0, errno == EINTR {}
      return .killed
    }
    if unsafe worker_was_exhausted(started.progress) != 0 { return .exhausted }
    let signal = status & 0x7F
    if signal == 0 { return .exited }
    let isFromOutside = [SIGKILL, SIGTERM, SIGINT, SIGHUP].contains(signal)
    return isFromOutside ? .killed : .crashed(signal: signal)
  }

  /// Whether a process has ended or does so in a moment, now that its socket is closed.
  private func waitForEnd(of process: pid_t, _ status: inout Int32) -> Bool {
    var ready = unsafe pollfd(fd: started.socket, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&ready, 1, 0) > 0, ready.revents & Int16(POLLHUP) != 0 else { return false }
    let end = WorkerClock.now + 1_000_000_000
    while WorkerClock.now < end {
      let waited = unsafe waitpid(process, &status, WNOHANG)
      if waited == process { return true }
      if waited < 0, errno != EINTR { return false }
      usleep(200)
    }
    return false
  }
}
