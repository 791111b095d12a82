package import JSONTapes
package import JSONValues
internal import NativeJQ

extension JQEvaluator {
  /// Takes a value for the next document; earlier inputs are gone.
  ///
  /// Cost: one pass over the value.
  package mutating func input(_ value: JSONValue) -> JQInput {
    forgetInputs()
    machine.memory.load(value)
    return JQInput(value: machine.memory.root, generation: machine.memory.generation)
  }

  /// Reads the next document from JSON; `nil` when only a patient reader understands it.
  ///
  /// 64 bytes of the array must stand behind the range.
  package mutating func input(
    reading bytes: borrowing [UInt8], _ range: Range<Int>
  ) -> JQInput? {
    forgetInputs()
    guard machine.memory.read(bytes, range) else { return nil }
    return JQInput(value: machine.memory.root, generation: machine.memory.generation)
  }

  /// A value that was made in memory, as an input.
  package func input(_ value: TapeValue) -> JQInput {
    JQInput(value: value, generation: machine.memory.generation)
  }

  /// The value of a key in an object of the document; null where there is none.
  ///
  /// Cost: a few nanoseconds where it was asked for before.
  package mutating func member(_ key: TapeText, of object: TapeReference) -> TapeValue {
    machine.member(key, of: object)
  }

  /// What the expressions read, for values that are looked at without an expression.
  package var memory: TapeMemory {
    _read { yield machine.memory }
    _modify { yield &machine.memory }
  }
}
