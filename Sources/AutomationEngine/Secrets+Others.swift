internal import JSONValues

extension Secrets {
  /// Secrets of the same names with other values, no character of which is the same.
  ///
  /// What comes out the same with them tells nothing of these.
  func others(given: JSONValue?) -> Secrets { Secrets(substitute: value(else: given).changed) }
}

extension JSONValue {
  /// The value with other texts and numbers in the same places.
  fileprivate var changed: JSONValue {
    switch self {
    case .null, .bool: self
    case .number(let number): .number(JSONNumber(number.value == 0 ? 7.25 : number.value * -1.75))
    case .string(let text): .string(text.changed)
    case .array(let elements): .array(elements.map(\.changed))
    case .object(let object): .object(JSONObject(object.map { ($0.key, $0.value.changed) }))
    }
  }
}

extension String {
  /// Another text, longer than this one and different at every place.
  fileprivate var changed: String {
    var text = ""
    for scalar in unicodeScalars {
      guard let ascii = UInt8(exactly: scalar.value), (0x21...0x7E).contains(ascii) else {
        text += "="
        continue
      }
      // Half way round the characters of ASCII that are seen.
      let turned = (ascii - 0x21 + 47) % 94 + 0x21
      text.unicodeScalars.append(Unicode.Scalar(turned))
    }
    return text + "~8qX"
  }
}
