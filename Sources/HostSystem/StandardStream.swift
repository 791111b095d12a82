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

  /// Whether a person is looking at it.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all bytes.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    try Descriptor.write(
      bytes, to: descriptor, of: self == .output ? "standard output" : "standard error")
  }

  /// Writes a text.
  package func write(_ text: String) throws(SystemError) {
    try write(Array(text.utf8))
  }
}
