package import SourceDiagnostics

/// The reason why an event cannot be made as it was asked for.
package struct EventFault: Error {
  package let message: String

  /// An instruction that mends it.
  package let help: String?

  /// The part of a recipe that is at fault, where it came from a file.
  package let span: SourceSpan?

  init(_ message: String, help: String? = nil, at span: SourceSpan? = nil) {
    self.message = message
    self.help = help
    self.span = span
  }
}

extension EventFault: CustomStringConvertible {
  /// What is wrong and how to mend it, on one line.
  package var description: String { message + (help.map { ": \($0)" } ?? "") }
}
