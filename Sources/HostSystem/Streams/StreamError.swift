/// A stream cannot be read on.
package struct StreamError: Error, Sendable, Hashable {
  /// What was read: a path, `standard input`.
  package let subject: String

  /// The reason in words.
  package let reason: String

  /// Creates an error.
  package init(subject: String, reason: String) {
    self.subject = subject
    self.reason = reason
  }

  init(_ error: SystemError) {
    self.init(subject: error.subject, reason: error.reason)
  }
}
