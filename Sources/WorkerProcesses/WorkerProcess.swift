internal import CWorkers
package import HostSystem

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
  /// This program itself, wherever its file is by now.
  package static let ownProgram = "/proc/self/exe"

  private var started: worker
  private var ending: WorkerEnding?

  /// Starts a program as a worker: without an environment, and with nothing open but its socket.
  ///
  /// It is called by the last part of its path, or of the one that this program was started by. Cost:
  /// the program starts on its own while this one goes on.
  package init(program: String) throws(SystemError) {
    let path = program == Self.ownProgram ? CommandLine.arguments.first ?? program : program
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var started = unsafe worker()
    let fault = unsafe name.withCString { name in
      unsafe WorkerSeat.mark.withCString { mark in
        unsafe [name, mark].withUnsafeBufferPointer { words in
          unsafe worker_start(program, words.baseAddress, &started)
        }
      }
    }
    guard fault == 0 else { throw SystemError(subject: program, number: fault) }
    unsafe self.started = unsafe started
  }

  deinit {
    _ = end()
    unsafe worker_release(&started)
  }

  /// The step that the worker is at, and when it began it.
  package var progress: WorkerProgress {
    let seen = unsafe worker_look(started.progress)
    return WorkerProgress(step: seen.step, began: seen.began)
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
    while true {
      let received = unsafe withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) {
        block in
        let count = unsafe worker_receive(started.socket, block.baseAddress, block.count)
        if count > 0 { unsafe buffer.append(contentsOf: block[..<count]) }
        return count
      }
      if received > 0 { return .done }
      guard received < 0, errno == EINTR || errno == EAGAIN else { return .ended }
      guard wait(for: POLLIN, until: deadline) else { return .overdue }
    }
  }

  /// Waits until the socket is ready, and looks at it once in any case; `false` when the deadline is
  /// passed.
  private func wait(for events: Int32, until deadline: UInt64) -> Bool {
    while true {
      let now = WorkerClock.now
      let milliseconds = now < deadline ? min((deadline - now) / 1_000_000 + 1, 60_000) : 0
      var waiting = unsafe pollfd(fd: started.socket, events: Int16(events), revents: 0)
      if unsafe poll(&waiting, 1, Int32(milliseconds)) > 0 { return true }
      if now >= deadline { return false }
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
    switch look(at: &status) {
    case .alive:
      unsafe kill(started.process, SIGKILL)
      while unsafe waitpid(started.process, &status, 0) < 0, errno == EINTR {}
      return .killed
    case .ended:
      if unsafe worker_was_exhausted(started.progress) != 0 { return .exhausted }
      let signal = status & 0x7F
      if signal == 0 { return .exited }
      let isFromOutside = [SIGKILL, SIGTERM, SIGINT, SIGHUP].contains(signal)
      return isFromOutside ? .killed : .crashed
    case .gone:
      return unsafe worker_was_exhausted(started.progress) != 0
        ? .exhausted : .crashed
    }
  }

  /// Whether a process is there.
  private enum Presence {
    case alive
    case ended

    /// Somebody else has waited for it; its number may be another's by now.
    case gone
  }

  /// Whether the worker is there; one whose socket is closed is given a moment to end.
  private func look(at status: inout Int32) -> Presence {
    let end = WorkerClock.now + 1_000_000_000
    while true {
      let waited = unsafe waitpid(started.process, &status, WNOHANG)
      if unsafe waited == started.process { return .ended }
      if waited < 0, errno != EINTR { return .gone }
      var ready = unsafe pollfd(fd: started.socket, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&ready, 1, 0) > 0, ready.revents & Int16(POLLHUP) != 0,
        WorkerClock.now < end
      else { return .alive }
      usleep(200)
    }
  }
}
