#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A worker could not be started.
package struct WorkerStartError: Error, Sendable {
  /// The program that was to be started.
  package let program: String

  /// The system's number for the reason.
  let number: Int32

  /// The reason in the system's words.
  package var reason: String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    let words = unsafe String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
