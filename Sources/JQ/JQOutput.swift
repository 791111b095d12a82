package import JSONTapes

/// What an expression gives for one input, where it is to stay in the evaluator's memory.
package enum JQOutput {
  /// The first output.
  case value(TapeValue)

  /// No output: JavaScript's `undefined`.
  case undefined

  /// Something went wrong; `evaluate` tells what.
  case fault
}
