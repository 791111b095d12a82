/// What a kind of finding means, as an author reads it: what is found, why it matters, how it looks
/// and how to write it instead.
public struct Explanation: Sendable {
  /// What is found: one sentence.
  public let what: String

  /// What comes of it on the platform.
  public let why: String

  /// A text that has the fault.
  public let example: String

  /// The same text without it.
  public let instead: String

  /// Creates an explanation.
  public init(what: String, why: String, example: String, instead: String) {
    self.what = what
    self.why = why
    self.example = example
    self.instead = instead
  }
}
