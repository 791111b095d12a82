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

  /// An object of parts and, under one more key, an input, which is shared.
  package mutating func input(_ parts: JSONObject, _ key: String, _ element: JQInput) -> JQInput {
    var pairs: [TapeValue] = []
    for (key, value) in parts {
      pairs.append(.text(machine.memory.makeText(key)))
      pairs.append(machine.memory.make(value))
    }
    pairs.append(.text(machine.memory.makeText(key)))
    pairs.append(element.value)
    return JQInput(
      value: machine.memory.makeObject(pairs[...]), generation: machine.memory.generation)
  }

  /// What the expressions read, for values that are looked at without an expression.
  package var memory: TapeMemory {
    _read { yield machine.memory }
    _modify { yield &machine.memory }
  }
}
