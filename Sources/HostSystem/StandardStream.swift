#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Standard output or standard error.
package enum StandardStream: Sendable {
  case output
  case error

  private var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

  /// The stream in words.
  package var name: String { self == .output ? "standard output" : "standard error" }

  /// Whether a person is looking at it.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Makes ready for streams that are closed, now or while they are written; once at the start.
  package static func prepare() {
    // A closed pipe is told by the writing, so that nothing unfinished is left behind.
    _ = signal(SIGPIPE, SIG_IGN)
    // A file that is opened later must not take the place of a stream. What stands there instead
    // can be neither read nor written, as a closed one.
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes all bytes; when nobody reads standard output any more, the program ends as others do.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
      try Descriptor.write(bytes, to: descriptor, of: name)
    } catch {
      if self == .output, error.number == EPIPE { FileDrafts.end(by: SIGPIPE) }
      throw error
    }
  }

  /// Writes a text.
  package func write(_ text: String) throws(SystemError) {
    try write(Array(text.utf8))
  }
}
