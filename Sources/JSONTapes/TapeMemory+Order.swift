extension TapeMemory {
  /// Whether the keys of an object stand as JavaScript orders them, each once.
  public func isOrdered(_ object: TapeReference) -> Bool {
    var pairs = pairs(of: object)
    guard count(of: object) <= 32 else {
      var seen: Set<[UInt8]> = []
      while let (key, _) = nextPair(&pairs) {
        guard !isNumbered(key), seen.insert(unsafe Array(bytes(of: key))).inserted else {
          return false
        }
      }
      return true
    }
    while let (key, _) = nextPair(&pairs) {
      if isNumbered(key) { return false }
      var later = pairs
      while let (other, _) = nextPair(&later) {
        if isEqual(key, other) { return false }
      }
    }
    return true
  }

  /// The object with its pairs as JavaScript orders them: integer-like keys ascending, then the
  /// others as they were first set; the last value of a key counts.
  public mutating func ordered(_ object: TapeReference) -> TapeReference {
    guard !isOrdered(object) else { return object }
    var numbered: [UInt32: (TapeText, TapeValue)] = [:]
    var named: [(TapeText, TapeValue)] = []
    var places: [[UInt8]: Int] = [:]
    var pairs = pairs(of: object)
    while let (key, value) = nextPair(&pairs) {
      if let index = UInt32(string(key)), isNumbered(key) {
        numbered[index] = (key, value)
        continue
      }
      let bytes = unsafe Array(bytes(of: key))
      if let place = places[bytes] {
        named[place].1 = value
      } else {
        places[bytes] = named.count
        named.append((key, value))
      }
    }
    var parts: [TapeValue] = []
    for (_, pair) in numbered.sorted(by: { $0.key < $1.key }) { parts += [.text(pair.0), pair.1] }
    for pair in named { parts += [.text(pair.0), pair.1] }
    guard case .object(let ordered) = makeObject(parts[...]) else { return object }
    return ordered
  }

  /// Whether JavaScript orders a key as an array index: a canonical integer below 2^32 − 1.
  private func isNumbered(_ key: TapeText) -> Bool {
    let bytes = unsafe bytes(of: key)
    guard let first = unsafe bytes.first, bytes.count <= 10,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return false }
    guard first != UInt8(ascii: "0") || key.count == 1 else { return false }
    return UInt32(string(key)).map { $0 != .max } ?? false
  }
}
