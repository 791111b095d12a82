internal import JSONTapes

extension NativeMachine {
  /// How deep values are compared; deeper ones would need much stack.
  private static var maxDepth: Int { 500 }

  mutating func isEqual(_ left: TapeValue, _ right: TapeValue) throws(NativeEscape) -> Bool {
    try isEqual(left, right, levelsLeft: Self.maxDepth)
  }

  private mutating func isEqual(
    _ left: TapeValue, _ right: TapeValue, levelsLeft: Int
  ) throws(NativeEscape) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let first), .bool(let second)): return first == second
    case (.number(let first), .number(let second)): return first == second
    case (.text(let first), .text(let second)): return memory.isEqual(first, second)
    case (.array(let first), .array(let second)):
      guard levelsLeft > 0 else { throw .uncertain }
      if first == second { return true }
      var ours = memory.elements(of: first)
      var theirs = memory.elements(of: second)
      while true {
        try step()
        switch (memory.next(&ours), memory.next(&theirs)) {
        case (nil, nil): return true
        case (let element?, let other?):
          guard try isEqual(element, other, levelsLeft: levelsLeft - 1) else { return false }
        default: return false
        }
      }
    case (.object(let first), .object(let second)):
      guard levelsLeft > 0 else { throw .uncertain }
      if first == second { return true }
      let first = read(first)
      let second = read(second)
      guard memory.count(of: first) == memory.count(of: second) else { return false }
      var ours = memory.pairs(of: first)
      while let (key, value) = memory.nextPair(&ours) {
        try step()
        guard let other = memory.field(key, of: second),
          try isEqual(value, other, levelsLeft: levelsLeft - 1)
        else { return false }
      }
      return true
    default: return false
    }
  }

  /// jq's order of all values: negative, zero or positive.
  ///
  /// null, false, true, numbers, strings, arrays, objects.
  mutating func order(_ left: TapeValue, _ right: TapeValue) throws(NativeEscape) -> Int {
    try order(left, right, levelsLeft: Self.maxDepth)
  }

  private mutating func order(
    _ left: TapeValue, _ right: TapeValue, levelsLeft: Int
  ) throws(NativeEscape) -> Int {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return first < second ? -1 : first == second ? 0 : 1
    case (.text(let first), .text(let second)): return memory.order(first, second)
    case (.array(let first), .array(let second)):
      guard levelsLeft > 0 else { throw .uncertain }
      var ours = memory.elements(of: first)
      var theirs = memory.elements(of: second)
      while true {
        try step()
        switch (memory.next(&ours), memory.next(&theirs)) {
        case (nil, nil): return 0
        case (nil, _?): return -1
        case (_?, nil): return 1
        case (let element?, let other?):
          let order = try order(element, other, levelsLeft: levelsLeft - 1)
          if order != 0 { return order }
        }
      }
    case (.object(let first), .object(let second)):
      guard levelsLeft > 0 else { throw .uncertain }
      let keys = try sortedKeys(of: first)
      let others = try sortedKeys(of: second)
      for (key, other) in zip(keys, others) {
        let order = memory.order(key, other)
        if order != 0 { return order }
      }
      guard keys.count == others.count else { return keys.count - others.count }
      for key in keys {
        try step()
        let order = try order(
          memory.field(key, of: first) ?? .null, memory.field(key, of: second) ?? .null,
          levelsLeft: levelsLeft - 1)
        if order != 0 { return order }
      }
      return 0
    default: return left.rank - right.rank
    }
  }
}

extension TapeValue {
  /// The place of the value's type in jq's order.
  fileprivate var rank: Int {
    switch self {
    case .null: 0
    case .bool(false): 1
    case .bool(true): 2
    case .number: 3
    case .text: 4
    case .array: 5
    case .object: 6
    }
  }
}
