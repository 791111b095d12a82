package import JSONTapes

extension NativeMachine {
  /// The value of a key in an object; null where there is none.
  package mutating func member(_ key: TapeText, of object: TapeReference) -> TapeValue {
    memory.keptField(key, of: object) ?? .null
  }

  mutating func field(_ key: TapeText, of value: TapeValue) throws(NativeEscape) -> TapeValue {
    switch value {
    case .object(let object): return member(key, of: object)
    case .null: return .null
    default: throw raise(.field(key, of: value))
    }
  }

  mutating func element(_ index: Int, of value: TapeValue) throws(NativeEscape) -> TapeValue {
    switch value {
    case .array(let array): return memory.element(index, of: array) ?? .null
    case .null: return .null
    default: throw raise(.element(of: value))
    }
  }

  mutating func lookup(_ key: TapeValue, in value: TapeValue) throws(NativeEscape) -> TapeValue {
    switch key {
    case .text(let text): return try field(text, of: value)
    case .number(let number):
      guard let index = Int32(exactly: number) else { throw .uncertain }
      return try element(Int(index), of: value)
    default: throw .uncertain
    }
  }

  mutating func slice(
    _ value: TapeValue, from: TapeValue, upTo: TapeValue
  ) throws(NativeEscape) -> TapeValue {
    switch value {
    case .null: return .null
    case .text(let text):
      let count = memory.codePointCount(of: text)
      let range = try range(from, upTo, count: count)
      let start = memory.offset(ofCodePoint: range.lowerBound, in: text)
      let end = memory.offset(ofCodePoint: range.upperBound, in: text)
      return .text(text.part(start..<end))
    case .array(let array):
      let range = try range(from, upTo, count: memory.count(of: array))
      try step(range.upperBound)
      var elements: [TapeValue] = []
      var children = memory.elements(of: array)
      var position = 0
      while position < range.upperBound, let element = memory.next(&children) {
        if position >= range.lowerBound { elements.append(element) }
        position += 1
      }
      return memory.makeArray(elements[...])
    default: throw .raised
    }
  }

  private func range(
    _ from: TapeValue, _ upTo: TapeValue, count: Int
  ) throws(NativeEscape) -> Range<Int> {
    let start = try bound(from, else: 0, count)
    let end = try bound(upTo, else: count, count)
    return start..<max(start, end)
  }

  private func bound(
    _ value: TapeValue, else missing: Int, _ count: Int
  ) throws(NativeEscape) -> Int {
    switch value {
    case .null: return missing
    case .number(let number):
      guard let index = Int32(exactly: number) else { throw .uncertain }
      return min(max(index < 0 ? count + Int(index) : Int(index), 0), count)
    default: throw .uncertain
    }
  }

  /// Calls a function with each element of an array or value of an object until it wants no more.
  mutating func eachElement(
    of value: TapeValue,
    _ body: (inout NativeMachine, TapeValue) throws(NativeEscape) -> Bool
  ) throws(NativeEscape) -> Bool {
    switch value {
    case .array(let array):
      var children = memory.elements(of: array)
      while let element = memory.next(&children) {
        try step()
        guard try body(&self, element) else { return false }
      }
    case .object(let object):
      var children = memory.pairs(of: read(object))
      while let (_, element) = memory.nextPair(&children) {
        try step()
        guard try body(&self, element) else { return false }
      }
    default: throw raise(.elements(of: value))
    }
    return true
  }

  /// The object with its pairs as libjq would have read them.
  mutating func read(_ object: TapeReference) -> TapeReference {
    object.isInDocument ? memory.ordered(object) : object
  }

  /// Makes an object of keys and values in turn; a later duplicate wins and keeps the first's place.
  mutating func makeObject(_ parts: ArraySlice<TapeValue>) -> TapeValue {
    var pairs: [TapeValue] = []
    pairs.reserveCapacity(parts.count)
    var index = parts.startIndex
    while index < parts.endIndex {
      guard case .text(let key) = parts[index] else { break }
      set(key, to: parts[index + 1], in: &pairs)
      index += 2
    }
    return memory.makeObject(pairs[...])
  }

  /// Sets a key among keys and values in turn.
  func set(_ key: TapeText, to value: TapeValue, in pairs: inout [TapeValue]) {
    var index = 0
    while index < pairs.count {
      if case .text(let earlier) = pairs[index], memory.isEqual(earlier, key) {
        pairs[index + 1] = value
        return
      }
      index += 2
    }
    pairs += [.text(key), value]
  }
}
