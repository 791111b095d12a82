public import JSONValues

extension TapeMemory {
  /// The value by itself; `nil` when it is nested deeper than `maxDepth`.
  public func json(_ value: TapeValue, maxDepth: Int = 10_000) -> JSONValue? {
    switch value {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .number(let number): return .number(number)
    case .text(let text): return .string(string(text))
    case .array(let reference):
      guard maxDepth > 0 else { return nil }
      var elements: [JSONValue] = []
      var children = self.elements(of: reference)
      while let element = next(&children) {
        guard let element = json(element, maxDepth: maxDepth - 1) else { return nil }
        elements.append(element)
      }
      return .array(elements)
    case .object(let reference):
      guard maxDepth > 0 else { return nil }
      var object = JSONObject()
      var children = pairs(of: reference)
      while let (key, value) = nextPair(&children) {
        guard let value = json(value, maxDepth: maxDepth - 1) else { return nil }
        object[string(key)] = value
      }
      return .object(object)
    }
  }
}
