internal import CWorkers
internal import HostSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a worker process has: a socket to its host, and memory that the host looks at.
@safe package struct WorkerSeat {
  /// The only argument of a program that is started as a worker.
  static let mark = "--work-for-another-process"

  /// Bytes of address space: room for values nested as deep as they are accepted, and no more.
  private static let stackSize = 128 << 20

  private let progress: UnsafeMutablePointer<worker_progress>

  /// Lets this process work if it was started as a worker, and ends it; else does nothing.
  package static func occupy(_ arguments: [String], work: @escaping (WorkerSeat) -> Void) {
    guard arguments.count == 2, arguments[1] == mark else { return }
    // A worker without its seat would be a second one of whatever the program is.
    guard let seat = WorkerSeat() else { exit(EX_USAGE) }
    DeepStack.run(size: Self.stackSize) { work(seat) }
    exit(0)
  }

  /// The seat of this process; `nil` unless it was started as a worker.
  private init?() {
    guard let progress = unsafe worker_enter() else { return nil }
    unsafe self.progress = unsafe progress
  }

  /// Lets this process end with its host, whatever it is doing then.
  package func endWithHost() { worker_end_with_host() }

  /// Forbids this process files, network and other processes for good; tells whether the system could.
  package func seal() -> Bool { worker_seal() != 0 }

  /// The address space in use, in bytes.
  package var addressSpace: Int { Int(clamping: worker_address_space()) }

  /// Lets the process use no more address space than so many bytes.
  package func limitAddressSpace(to bytes: Int) {
    worker_limit_address_space(UInt64(bytes))
  }

  /// Gives memory that is not used back to the system.
  package func trimMemory() { worker_trim_memory() }

  /// Ends the process and tells the host that there was no more memory.
  package func endExhausted() { worker_end_exhausted() }

  /// Tells the host which step is begun.
  package func begin(step: UInt64) { unsafe worker_begin_step(progress, step) }

  /// Reads exactly so many bytes; `nil` when the host is gone.
  package func read(_ count: Int) -> [UInt8]? {
    var isWhole = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      isWhole = unsafe worker_listen(buffer.baseAddress, count) != 0
      filled = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }

  /// Writes bytes; tells whether the host took them.
  package func write(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe worker_answer($0.baseAddress, $0.count) != 0 }
  }
}
