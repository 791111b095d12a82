internal import Glibc

/// A process that goes on.
public struct RunningProcess: ~Copyable {
  private let words: [String]
  private let identifier: pid_t
  private let start: Double

  /// Starts a command; `inputDescriptor` takes the place of its file of input.
  public init(_ command: Command, inputDescriptor: Int32? = nil) throws(ProcessFault) {
    words = command.words
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if let inputDescriptor {
      unsafe posix_spawn_file_actions_adddup2(&actions, inputDescriptor, STDIN_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(
        &actions, STDIN_FILENO, command.input, O_RDONLY, 0)
    }
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, command.output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe command.words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var identifier = pid_t()
    start = Self.clockSeconds
    let fault = unsafe posix_spawnp(
      &identifier, command.words[0], &actions, nil, arguments, environ)
    guard fault == 0 else { throw .system(command.words[0], fault) }
    self.identifier = identifier
  }

  /// The memory that is resident now, in bytes; `nil` when the process has ended.
  public var residentBytes: Int? {
    guard let file = unsafe fopen("/proc/\(identifier)/statm", "r") else { return nil }
    defer { unsafe fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard unsafe fgets(&line, Int32(line.count), file) != nil else { return nil }
    let fields = line.prefix { $0 > 0 }.map { UInt8($0) }.split(separator: UInt8(ascii: " "))
    guard fields.count > 1 else { return nil }
    return Int(String(decoding: fields[1], as: UTF8.self)).map { $0 * Int(getpagesize()) }
  }

  /// Waits for its end.
  public consuming func wait(expecting exitCodes: Set<Int> = [0]) throws(ProcessFault) -> Usage {
    var status: Int32 = 0
    var resources = rusage()
    while unsafe wait4(identifier, &status, 0, &resources) < 0 {
      guard errno == EINTR else { throw .system(words[0], errno) }
    }
    let end = Self.clockSeconds
    let signal = Int(status & 0x7F)
    let usage = Usage(
      clockSeconds: end - start,
      processorSeconds: resources.ru_utime.seconds + resources.ru_stime.seconds,
      peakBytes: resources.ru_maxrss * 1024,
      exitCode: signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal)
    guard exitCodes.contains(usage.exitCode) else { throw .exit(words, usage.exitCode) }
    return usage
  }

  private static var clockSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Command {
  /// Runs the command to its end.
  public func run(expecting exitCodes: Set<Int> = [0]) throws(ProcessFault) -> Usage {
    try RunningProcess(self).wait(expecting: exitCodes)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
