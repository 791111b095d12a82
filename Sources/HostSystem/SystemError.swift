#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The operating system refused to read or write something.
package struct SystemError: Error, Sendable, Hashable {
  /// What was read or written: a path, `standard input`, `standard output`.
  package let subject: String

  /// The system's number for the reason.
  package let number: Int32

  /// The reason in the system's words.
  package var reason: String {
    if number == EILSEQ { return "its name is not UTF-8 text" }
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    let words = unsafe String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension SystemError: CustomStringConvertible {
  /// The error as a command ends with it.
  package var description: String { "`\(subject)`: \(reason)" }
}

extension SystemError {
  /// The error that a name is not UTF-8 text, so that nothing can be found by it.
  package static func notUTF8(_ path: String) -> SystemError {
    SystemError(subject: path, number: EILSEQ)
  }

  /// The last error of a system call on `subject`.
  static func last(_ subject: String) -> SystemError {
    SystemError(subject: subject, number: errno)
  }
}
