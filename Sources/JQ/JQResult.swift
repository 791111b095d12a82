public import JSONValues

/// What an expression gives for one input: its first output, as the platform takes it.
public enum JQResult: Sendable {
  /// The first output.
  case value(JSONValue)

  /// No output, or an error whose value is no string: JavaScript's `undefined`.
  case undefined

  /// The expression does not compile.
  case uncompilable(JQCompileError)

  /// The expression failed on this input.
  case failure(JQRuntimeError)
}
