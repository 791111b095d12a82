internal import JSONTapes

extension NativeMachine {
  mutating func length(of value: TapeValue) throws(NativeEscape) -> TapeValue {
    switch value {
    case .null: return .number(0)
    case .bool: throw raise(.value(value, "has no length"))
    case .number(let number): return .number(number.magnitude)
    case .text(let text): return .number(Double(memory.codePointCount(of: text)))
    case .array(let array): return .number(Double(memory.count(of: array)))
    case .object(let object): return .number(Double(memory.count(of: read(object))))
    }
  }

  mutating func has(_ key: TapeValue, in container: TapeValue) throws(NativeEscape) -> Bool {
    switch (container, key) {
    case (.null, _): return false
    case (.object(let object), .text(let key)): return memory.field(key, of: object) != nil
    case (.array(let array), .number(let number)):
      guard let index = Int32(exactly: number) else { throw .uncertain }
      return index >= 0 && Int(index) < memory.count(of: array)
    default: throw .raised
    }
  }

  mutating func keys(of value: TapeValue, areSorted: Bool) throws(NativeEscape) -> TapeValue {
    switch value {
    case .array(let array):
      let count = memory.count(of: array)
      try step(count)
      let indices = (0..<count).map { TapeValue.number(Double($0)) }
      return memory.makeArray(indices[...])
    case .object(let object):
      let keys = try areSorted ? sortedKeys(of: object) : keys(of: object)
      return memory.makeArray(keys.map { .text($0) }[...])
    default: throw raise(.value(value, "has no keys"))
    }
  }

  private mutating func keys(of object: TapeReference) throws(NativeEscape) -> [TapeText] {
    var keys: [TapeText] = []
    var pairs = memory.pairs(of: read(object))
    while let (key, _) = memory.nextPair(&pairs) { keys.append(key) }
    try step(keys.count)
    return keys
  }

  mutating func sortedKeys(of object: TapeReference) throws(NativeEscape) -> [TapeText] {
    var keys = try keys(of: object)
    sort(&keys)
    return keys
  }

  /// Sorts texts by their bytes.
  private func sort(_ keys: inout [TapeText]) {
    guard keys.count > 1 else { return }
    if keys.count > 32 {
      keys = keys.map { (Array(memory.string($0).utf8), $0) }
        .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
      return
    }
    for position in 1..<keys.count {
      var place = position
      while place > 0, memory.order(keys[place - 1], keys[place]) > 0 {
        keys.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  mutating func entries(of value: TapeValue) throws(NativeEscape) -> TapeValue {
    guard case .object(let object) = value else {
      throw failure(toEnter: value, .value(value, "has no keys"))
    }
    let key = TapeValue.text(memory.makeText("key"))
    let name = TapeValue.text(memory.makeText("value"))
    var entries: [TapeValue] = []
    var pairs = memory.pairs(of: read(object))
    while let pair = memory.nextPair(&pairs) {
      try step()
      entries.append(memory.makeObject([key, .text(pair.key), name, pair.value][...]))
    }
    return memory.makeArray(entries[...])
  }

  /// The object of entries as `to_entries` makes them; other spellings of the keys are libjq's.
  mutating func object(ofEntries value: TapeValue) throws(NativeEscape) -> TapeValue {
    guard case .array(let array) = value else {
      throw failure(toEnter: value, .elements(of: value))
    }
    let keyName = memory.makeText("key")
    let valueName = memory.makeText("value")
    var parts: [TapeValue] = []
    var children = memory.elements(of: array)
    while let entry = memory.next(&children) {
      try step()
      guard case .object(let object) = entry, parts.count < 512,
        case .text(let key)? = memory.field(keyName, of: object),
        let value = memory.field(valueName, of: object), value.isPlainEntry
      else { throw .uncertain }
      set(key, to: value, in: &parts)
    }
    return memory.makeObject(parts[...])
  }

  /// Why a value is not taken that has no elements; an array or object is left to libjq.
  mutating func failure(toEnter value: TapeValue, _ error: NativeError) -> NativeEscape {
    switch value {
    case .array, .object: .uncertain
    case .null, .bool, .number, .text: raise(error)
    }
  }

  mutating func sumOfElements(_ value: TapeValue) throws(NativeEscape) -> TapeValue {
    var elements: [TapeValue] = []
    _ = try eachElement(of: value) { _, element in
      elements.append(element)
      return true
    }
    guard elements.contains(where: { if case .text = $0 { false } else { true } }) else {
      return elements.isEmpty ? .null : .text(try concatenate(elements))
    }
    var sum = TapeValue.null
    var size = 0
    for element in elements {
      if case .number = element {} else { size += 1 }
      // Sums of arrays and objects are made anew each time.
      guard size < 64 else { throw .uncertain }
      sum = try self.sum(sum, element)
    }
    return sum
  }

  private mutating func concatenate(_ texts: [TapeValue]) throws(NativeEscape) -> TapeText {
    let start = memory.scratchPosition
    for case .text(let text) in texts {
      guard memory.scratchPosition - start + text.count <= Self.maxSize else { throw .uncertain }
      memory.append(text)
    }
    return memory.scratchText(from: start)
  }

  /// The elements of an array or object, with those of arrays among them in their place.
  mutating func flatten(_ value: TapeValue) throws(NativeEscape) -> TapeValue {
    var flat: [TapeValue] = []
    try flatten(value, to: &flat, levelsLeft: 200)
    return memory.makeArray(flat[...])
  }

  private mutating func flatten(
    _ value: TapeValue, to flat: inout [TapeValue], levelsLeft: Int
  ) throws(NativeEscape) {
    guard levelsLeft > 0 else { throw .uncertain }
    var elements: [TapeValue] = []
    _ = try eachElement(of: value) { _, element in
      elements.append(element)
      return true
    }
    for element in elements {
      if case .array = element {
        try flatten(element, to: &flat, levelsLeft: levelsLeft - 1)
      } else {
        flat.append(element)
      }
    }
  }

  mutating func reverse(_ value: TapeValue) throws(NativeEscape) -> TapeValue {
    guard case .array(let array) = value else { throw .uncertain }
    let elements = try elements(of: array)
    return memory.makeArray(elements.reversed()[...])
  }

  private static var notContainable: StaticString { "cannot have their containment checked" }

  /// Whether a value is in another, as `contains` has it.
  mutating func contains(
    _ part: TapeValue, in whole: TapeValue
  ) throws(NativeEscape) -> Bool {
    switch (whole, part) {
    case (.text(let text), .text(let piece)):
      // libjq 1.6 looks no further than a NUL.
      guard !memory.contains(0, in: text), !memory.contains(0, in: piece) else {
        throw .uncertain
      }
      return memory.contains(piece, in: text)
    case (.bool(let flag), .bool(let other)):
      guard flag == other else { throw raise(.values(whole, part, Self.notContainable)) }
      return true
    case (.array(let array), .array(let pieces)):
      var wanted = memory.elements(of: pieces)
      while let piece = memory.next(&wanted) {
        var isFound = false
        var children = memory.elements(of: array)
        while !isFound, let element = memory.next(&children) {
          try step()
          // Elements of one type that is no container are compared; others take part no further.
          if element.typeName == piece.typeName {
            isFound = try containsOrEquals(piece, in: element)
          }
        }
        guard isFound else { return false }
      }
      return true
    case (.object(let object), .object(let pieces)):
      var wanted = memory.pairs(of: read(pieces))
      while let (key, piece) = memory.nextPair(&wanted) {
        try step()
        guard let value = memory.field(key, of: object), value.typeName == piece.typeName,
          try containsOrEquals(piece, in: value)
        else { return false }
      }
      return true
    case (.text, _), (.array, _), (.object, _), (_, .text), (_, .array), (_, .object):
      throw raise(.values(whole, part, Self.notContainable))
    default:
      guard whole.typeName == part.typeName else {
        throw raise(.values(whole, part, Self.notContainable))
      }
      return try isEqual(whole, part)
    }
  }

  private mutating func containsOrEquals(
    _ part: TapeValue, in whole: TapeValue
  ) throws(NativeEscape) -> Bool {
    switch (whole, part) {
    case (.text, .text), (.array, .array), (.object, .object): try contains(part, in: whole)
    default: try isEqual(whole, part)
    }
  }
}

extension TapeValue {
  /// Whether a value of an entry is taken as it is: libjq 1.6 and later differ on false and null.
  fileprivate var isPlainEntry: Bool {
    switch self {
    case .null, .bool(false): false
    default: true
    }
  }
}
