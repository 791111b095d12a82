#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The operating system refused to read, write or start something.
package struct SystemError: Error, Sendable, Hashable {
  /// What was read, written or started: a path, `standard input`, `standard output`.
  package let subject: String

  /// The system's number for the reason.
  package let number: Int32

  /// The most bytes that are read, where there are more.
  package private(set) var lengthLimit: Int?

  /// Creates the error of a number that the system gives.
  package init(subject: String, number: Int32) {
    (self.subject, self.number) = (subject, number)
  }

  /// The reason in the system's words.
  package var reason: String {
    if let lengthLimit { return "it is longer than \(lengthLimit / 1_000_000) MB" }
    if number == EILSEQ { return "its name is not UTF-8 text" }
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    let words = unsafe String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension SystemError {
  /// What may be done about it where something was to be read; `nil` when that is not known.
  package var remedy: String? {
    switch number {
    case ENOENT, ENOTDIR: "write a path from the working folder"
    case EACCES, EPERM: "let it be read, such as with `chmod u+r`"
    case EISDIR: "name a file in the folder"
    case ELOOP: "mend or remove the link"
    case EILSEQ: "give it another name"
    default: nil
    }
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

  /// The error that there are more bytes than are read.
  package static func tooLong(_ subject: String) -> SystemError {
    var error = SystemError(subject: subject, number: EFBIG)
    error.lengthLimit = ByteSource.maxLength
    return error
  }

  /// The last error of a system call on `subject`.
  static func last(_ subject: String) -> SystemError {
    SystemError(subject: subject, number: errno)
  }
}
