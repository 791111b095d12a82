/// A stream cannot be read on.
package enum StreamError: Error, Sendable, Hashable {
  /// The system refuses.
  case refused(SystemError)

  /// What stands in it cannot be understood; with what was read and the reason in words.
  case damaged(String, reason: String)

  /// The reason in words.
  package var reason: String {
    switch self {
    case .refused(let error): error.reason
    case .damaged(_, let reason): reason
    }
  }
}
