internal import JSONTapes
internal import NativeJQ

/// What came of writing the output of an expression.
package enum JQWriting {
  /// It stands there.
  case written

  /// No output: JavaScript's `undefined`.
  case undefined

  /// Something went wrong, and what was appended is to be taken back; `evaluate` tells what.
  case fault
}

extension JQEvaluator {
  /// Appends what an expression gives as JSON.
  package mutating func write(
    _ id: JQExpressionSet.ID, on input: JQInput, to output: inout [UInt8]
  ) -> JQWriting {
    switch self.output(of: id, on: input) {
    case .value(let value): machine.memory.write(value, to: &output) ? .written : .fault
    case .undefined: .undefined
    case .fault: .fault
    }
  }

  /// Appends what an expression gives inside a string of JSON; `false` where that is null or nothing.
  package mutating func writeInside(
    _ id: JQExpressionSet.ID, on input: JQInput, to output: inout [UInt8]
  ) -> Bool {
    guard case .value(let value) = self.output(of: id, on: input), !value.isNull else {
      return false
    }
    return machine.memory.writeInside(value, to: &output)
  }
}
