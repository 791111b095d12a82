package import JQSyntax

/// The platform refuses to compile an expression.
package struct JQCompileError: Error, Sendable {
  /// The expression as the author wrote it.
  package let expression: String

  /// The reason in the platform's words, without its `jq: compile error: `.
  package let platformMessage: String

  /// The line of the expression that the reason is about, from 1.
  package let line: Int

  /// The whole message as the platform prints it.
  package var platformText: String {
    "jq: compile error: \(platformMessage) at <top-level>, line \(line):"
  }

  /// Every fault found, with its place; empty when only libjq refuses the expression.
  package let faults: [JQSyntaxError]
}

/// An expression failed while it ran.
package struct JQRuntimeError: Error, Sendable, Hashable {
  /// The expression as the author wrote it.
  package let expression: String

  /// The reason in libjq's words, without its `jq: error: `.
  package let message: String
}
