internal import HostSystem
internal import Synchronization
internal import WorkerProcesses

/// Where libjq runs so that it cannot harm this process: in workers, which are replaced when they
/// die.
///
/// Shared by all evaluators that it is handed to: a worker that one of them is done with serves the
/// next of the same catalog.
package final class JQIsolation: Sendable {
  /// The program that is started as a worker.
  package let program: String

  /// How many different inputs an expression may stop workers on before it is given up.
  package let patience: Int

  /// Whether a worker that keeps its access to files and network is refused.
  package let requiresSeal: Bool

  private let idle = Mutex<[IdleWorker]>([])

  /// How many workers wait for work at most.
  private static let maxIdle = 16

  /// A worker that waits for work.
  private struct IdleWorker {
    let process: WorkerProcess

    /// The catalog that it has worked for: it shall see nothing of another.
    let quarantine: JQQuarantine
  }

  /// Names the program that works, one that calls `JQWorker.workIfAsked` first: this one unless it is
  /// given.
  package init(program: String? = nil, patience: Int = 3, requiresSeal: Bool = false) {
    self.program = program ?? WorkerProcess.ownProgram
    self.patience = max(patience, 1)
    self.requiresSeal = requiresSeal
  }

  /// A worker for a catalog, started unless one waits.
  func worker(of quarantine: JQQuarantine) throws(SystemError) -> WorkerProcess {
    let waiting = idle.withLock { workers in
      workers.lastIndex { $0.quarantine === quarantine }.map { workers.remove(at: $0).process }
    }
    if let waiting { return waiting }
    return try WorkerProcess(program: program)
  }

  /// Takes back a worker that waits for requests and knows no programs.
  func release(_ process: WorkerProcess, of quarantine: JQQuarantine) {
    let worker = IdleWorker(process: process, quarantine: quarantine)
    let oldest = idle.withLock { workers in
      workers.append(worker)
      return workers.count > Self.maxIdle ? workers.removeFirst() : nil
    }
    // It ends outside the lock, which takes a moment.
    _ = consume oldest
  }
}
