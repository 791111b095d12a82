/// A program to run and the files it is connected to.
public struct Command: Sendable {
  /// The name, searched for in `PATH`, and the arguments.
  public var words: [String]

  /// The file that is its standard input.
  public var input: String

  /// The file that its standard output goes to.
  public var output: String

  /// Creates a command.
  public init(_ words: [String], input: String = "/dev/null", output: String = "/dev/null") {
    self.words = words
    self.input = input
    self.output = output
  }
}
