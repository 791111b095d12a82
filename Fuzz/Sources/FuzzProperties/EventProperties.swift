import JSONTapes
import JSONValues

/// What holds for any event, read fast or patiently.
public enum EventProperties {
  /// Checks one event.
  public static func check(_ bytes: [UInt8]) {
    var memory = TapeMemory()
    let value = try? JSONValue(parsing: bytes)
    if memory.read(bytes + Array(repeating: 0, count: 64), 0..<bytes.count) {
      guard let value else { fatalError("does not hold: what is read fast is read patiently") }
      require(memory.json(memory.root) == value, "both readers read the same: \(value.jsonText)")
      checkWriting(value, &memory)
    }
    guard let value else { return }
    memory.load(value)
    checkWriting(value, &memory)
  }

  private static func checkWriting(_ value: JSONValue, _ memory: inout TapeMemory) {
    let value = computed(value)
    let wanted = JSONWriter().bytes(of: value)
    var written: [UInt8] = []
    guard memory.write(memory.root, to: &written) else { return }
    require(written == wanted, "a tape is written as its value is: \(value.jsonText)")
    var inside: [UInt8] = []
    guard memory.writeInside(memory.root, to: &inside) else { return }
    let text = value.stringValue ?? value.jsonText
    let quoted = Array("\"".utf8) + inside + Array("\"".utf8)
    require(
      quoted == JSONWriter().bytes(of: .string(text)), "a tape is written inside a text: \(text)")
  }

  /// The value with the numbers of programs instead of the author's digits.
  private static func computed(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null, .bool, .string: return value
    case .number(let number): return number.value.isFinite ? .number(number.value) : .null
    case .array(let elements): return .array(elements.map(computed))
    case .object(let object):
      var plain = JSONObject()
      for (key, element) in object { plain[key] = computed(element) }
      return .object(plain)
    }
  }
}
