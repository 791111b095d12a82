internal import JSONTapes

extension NativeMachine {
  /// Keeps an error until it is put into words, if ever it is.
  mutating func raise(_ error: NativeError) -> NativeEscape {
    lastError = error
    return .worded
  }

  /// The words of the error that the last run raised; `nil` where they, or how they show a value, are
  /// for libjq to tell.
  package mutating func wordsOfError() -> String? {
    switch lastError {
    case nil: return nil
    case .value(let value, let words):
      return shown(value).map { "\($0) \(words)" }
    case .values(let left, let right, let words):
      guard let left = shown(left), let right = shown(right) else { return nil }
      return "\(left) and \(right) \(words)"
    case .field(let key, let value):
      guard key.count < 30, !memory.contains(0, in: key) else { return nil }
      return "Cannot index \(value.typeName) with string \"\(memory.string(key))\""
    case .element(let value): return "Cannot index \(value.typeName) with number"
    case .key(let value): return shown(value).map { "Cannot use \($0) as object key" }
    case .elements(let value): return shown(value).map { "Cannot iterate over \($0)" }
    case .fixed(let words): return "\(words)"
    }
  }

  /// A value's type and its JSON, of which eleven bytes stand for more than fourteen.
  private mutating func shown(_ value: TapeValue) -> String? {
    guard let json = try? jsonText(of: value) else { return nil }
    let isWhole = json.count <= 14
    let part = isWhole ? json : json.part(0..<11)
    // Where a character would be cut, libjq is asked.
    guard memory.withBytes(of: part, { bytes in bytes.indices.allSatisfy { bytes[$0] < 0x80 } })
    else { return nil }
    return "\(value.typeName) (\(memory.string(part))\(isWhole ? "" : "..."))"
  }
}
