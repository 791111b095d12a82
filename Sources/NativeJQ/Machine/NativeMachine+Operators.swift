internal import JQSyntax
internal import JSONTapes

extension NativeMachine {
  mutating func calculate(
    _ op: JQArithmetic.Operator, _ left: TapeValue, _ right: TapeValue
  ) throws(NativeEscape) -> TapeValue {
    switch op {
    case .plus: return try sum(left, right)
    case .minus:
      guard case (.number(let first), .number(let second)) = (left, right) else {
        throw failure(left, right, "cannot be subtracted")
      }
      return try number(first - second)
    case .times:
      guard case (.number(let first), .number(let second)) = (left, right) else {
        throw failure(left, right, "cannot be multiplied")
      }
      return try number(first * second)
    case .divide:
      switch (left, right) {
      case (.number(let first), .number(let second)):
        guard second != 0 else {
          throw raise(.values(left, right, "cannot be divided because the divisor is zero"))
        }
        return try number(first / second)
      case (.text(let text), .text(let separator)): return try split(text, by: separator)
      default: throw failure(left, right, "cannot be divided")
      }
    case .modulo:
      guard case (.number(let first), .number(let second)) = (left, right) else {
        throw failure(left, right, "cannot be divided (remainder)")
      }
      guard let dividend = Int32(exactly: first), let divisor = Int32(exactly: second) else {
        throw .uncertain
      }
      guard divisor != 0 else {
        throw raise(
          .values(left, right, "cannot be divided (remainder) because the divisor is zero"))
      }
      return .number(Double(Int64(dividend) % Int64(divisor)))
    }
  }

  /// Why two values are not combined by any operator but a plus: none takes null or a boolean; what
  /// comes of other pairs is libjq's.
  private mutating func failure(
    _ left: TapeValue, _ right: TapeValue, _ words: StaticString
  ) -> NativeEscape {
    switch (left, right) {
    case (.null, _), (.bool, _), (_, .null), (_, .bool): raise(.values(left, right, words))
    default: .uncertain
    }
  }

  /// A computed number; libjq has its own way with those that are none.
  func number(_ value: Double) throws(NativeEscape) -> TapeValue {
    guard value.isFinite else { throw .uncertain }
    return .number(value)
  }

  mutating func sum(
    _ left: TapeValue, _ right: TapeValue
  ) throws(NativeEscape) -> TapeValue {
    switch (left, right) {
    case (.null, let other), (let other, .null): return other
    case (.number(let first), .number(let second)): return try number(first + second)
    case (.text(let first), .text(let second)):
      guard first.count + second.count <= Self.maxSize else { throw .uncertain }
      try step()
      let start = memory.scratchPosition
      memory.append(first)
      memory.append(second)
      return .text(memory.scratchText(from: start))
    case (.array(let first), .array(let second)):
      var elements = try self.elements(of: first)
      elements += try self.elements(of: second)
      guard elements.count <= Self.maxSize else { throw .uncertain }
      return memory.makeArray(elements[...])
    case (.object(let first), .object(let second)):
      var parts = try self.parts(of: first)
      parts += try self.parts(of: second)
      guard parts.count <= 256 else { throw .uncertain }
      return makeObject(parts[...])
    default: throw raise(.values(left, right, "cannot be added"))
    }
  }

  /// The elements of an array.
  mutating func elements(of array: TapeReference) throws(NativeEscape) -> [TapeValue] {
    var elements: [TapeValue] = []
    elements.reserveCapacity(memory.count(of: array))
    var children = memory.elements(of: array)
    while let element = memory.next(&children) { elements.append(element) }
    try step(elements.count)
    return elements
  }

  /// The keys and values of an object in turn.
  mutating func parts(of object: TapeReference) throws(NativeEscape) -> [TapeValue] {
    var parts: [TapeValue] = []
    var children = memory.pairs(of: read(object))
    while let (key, value) = memory.nextPair(&children) { parts += [.text(key), value] }
    try step(parts.count)
    return parts
  }

  mutating func compare(
    _ op: JQComparison.Operator, _ left: TapeValue, _ right: TapeValue
  ) throws(NativeEscape) -> Bool {
    switch op {
    case .equal: try isEqual(left, right)
    case .notEqual: try !isEqual(left, right)
    case .less: try order(left, right) < 0
    case .lessOrEqual: try order(left, right) <= 0
    case .greater: try order(left, right) > 0
    case .greaterOrEqual: try order(left, right) >= 0
    }
  }
}
