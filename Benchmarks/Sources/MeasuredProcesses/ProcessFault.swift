/// Why a process could not be measured.
public enum ProcessFault: Error, CustomStringConvertible {
  /// A system call failed with this number of an error.
  case system(String, Int32)

  /// A program ended with an exit code that is none of those expected.
  case exit([String], Int)

  /// What happened, in words.
  public var description: String {
    switch self {
    case .system(let subject, let number): "\(subject): error \(number)"
    case .exit(let words, let code):
      "`\(words.joined(separator: " "))` ended with exit code \(code)"
    }
  }
}
