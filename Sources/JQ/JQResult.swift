package import JSONValues

/// What an expression gives for one input: its first output, as the platform takes it.
package enum JQResult: Sendable {
  /// The first output.
  case value(JSONValue)

  /// No output: JavaScript's `undefined`.
  case undefined

  /// What the platform also takes for no output although something went wrong: an error whose value
  /// is no string, a halt, or reading further inputs, of which there are none.
  case lost(JQRuntimeError)

  /// The expression does not compile.
  case uncompilable(JQCompileError)

  /// The expression failed on this input.
  case failure(JQRuntimeError)

  /// The evaluation broke a limit or ended the process that it ran in: what it gives is not known.
  case stopped(JQStop)
}
