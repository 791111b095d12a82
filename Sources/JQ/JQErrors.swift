public import JQSyntax

/// The platform refuses to compile an expression.
public struct JQCompileError: Error, Sendable {
  /// The expression as the author wrote it.
  public let expression: String

  /// The reason in the platform's words, without its `jq: compile error: `.
  public let platformMessage: String

  /// The line of the expression that the reason is about, from 1.
  public let line: Int

  /// The whole message as the platform prints it.
  public var platformText: String {
    "jq: compile error: \(platformMessage) at <top-level>, line \(line):"
  }

  /// Every fault found, with its place; empty when only libjq refuses the expression.
  public let faults: [JQSyntaxError]
}

/// An expression failed while it ran.
public struct JQRuntimeError: Error, Sendable, Hashable {
  /// The expression as the author wrote it.
  public let expression: String

  /// The reason in libjq's words, without its `jq: error: `.
  public let message: String
}
