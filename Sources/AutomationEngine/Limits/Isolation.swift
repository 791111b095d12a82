package import JQ
internal import Synchronization

/// Where libjq runs: in this process, which it can stop or end, or in worker processes.
public struct Isolation: Sendable {
  /// The workers; `nil` in this process.
  package let workers: JQIsolation?

  /// In this process: for definitions that are trusted.
  public static let inProcess = Isolation(workers: nil)

  /// In worker processes, each started when libjq is first needed and replaced when it dies.
  ///
  /// A worker is this program, started again, unless another is named; that one calls
  /// `Worker.workIfAsked()` first in its `main`, as `drydock` does. `patience` is on how many
  /// different inputs an expression may stop workers before it is given up. `requiresSeal` refuses
  /// workers that the system cannot keep from files and network. Evaluators of one catalog that are
  /// handed the same value share its workers.
  public static func workers(
    program: String? = nil, patience: Int = 3, requiresSeal: Bool = false
  ) throws(IsolationError) -> Isolation {
    #if os(Linux)
      guard program != nil || Worker.isOffered else { throw .noWorker }
      return Isolation(
        workers: JQIsolation(program: program, patience: patience, requiresSeal: requiresSeal))
    #else
      throw .unsupported
    #endif
  }
}

/// Workers cannot be had.
public enum IsolationError: Error, Sendable, Hashable {
  /// Neither is a program named nor has this one offered itself.
  case noWorker

  /// This system has no workers.
  case unsupported
}

extension IsolationError: CustomStringConvertible {
  /// The error and how to mend it.
  public var description: String {
    switch self {
    case .noWorker:
      "no program to work: call `Worker.workIfAsked()` first in `main`, or name a program that does"
    case .unsupported: "this system has no worker processes; evaluate in process"
    }
  }
}

/// A process that evaluates expressions for another one.
public enum Worker {
  private static let offered = Atomic<Bool>(false)

  /// Whether this program can be started as a worker.
  static var isOffered: Bool { offered.load(ordering: .relaxed) }

  /// Works for the process that started this one for that, and does not return then; else does
  /// nothing.
  ///
  /// To be called first in `main`, before anything is read, opened or started.
  public static func workIfAsked() {
    offered.store(true, ordering: .relaxed)
    JQWorker.workIfAsked(CommandLine.arguments)
  }
}
