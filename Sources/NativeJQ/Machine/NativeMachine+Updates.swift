internal import JSONTapes

/// What is done to the values that a path leads to.
enum NativeChange {
  /// Another value takes the place of each.
  case value(TapeValue)

  /// Each is the input of a program whose first output takes its place.
  case program(NodePlace)

  /// Each is taken out of what holds it.
  case deletion
}

extension NativeMachine {
  /// What becomes of a value that is changed.
  private enum Changed {
    case value(TapeValue)
    case deleted

    /// It stays, or stays missing.
    case unchanged
  }

  /// The input with a change at every place that the steps of a path lead to.
  mutating func changed(
    _ input: TapeValue, at path: ArraySlice<NodePlace>, _ change: NativeChange
  ) throws(NativeEscape) -> TapeValue {
    switch try apply(change, to: input, at: path) {
    case .value(let value): value
    case .deleted: .null
    case .unchanged: input
    }
  }

  private mutating func apply(
    _ change: NativeChange, to value: TapeValue, at path: ArraySlice<NodePlace>
  ) throws(NativeEscape) -> Changed {
    guard let step = path.first else {
      switch change {
      case .value(let new): return .value(new)
      case .program(let program):
        return try firstOutput(of: program, on: value).map { .value($0) } ?? .deleted
      case .deletion: return .deleted
      }
    }
    let rest = path.dropFirst()
    switch programs[step] {
    case .field(_, let key):
      let result = try apply(change, to: field(key, of: value), at: rest)
      return try put(result, at: key, of: value)
    case .element(_, let position):
      let result = try apply(change, to: element(Int(position), of: value), at: rest)
      return try put(result, at: Int(position), of: value)
    case .iterate: return try applyToAll(change, of: value, at: rest)
    case .conditional(let condition, _, _):
      guard let decides = try self.value(of: condition, on: value), decides.isTruthy
      else { return .unchanged }
      return try apply(change, to: value, at: rest)
    default: throw .uncertain
    }
  }

  private mutating func put(
    _ result: Changed, at key: TapeText, of holder: TapeValue
  ) throws(NativeEscape) -> Changed {
    switch result {
    case .unchanged: return .unchanged
    case .value(let new):
      var parts: [TapeValue] = []
      if case .object(let object) = holder { parts = try self.parts(of: object) }
      set(key, to: new, in: &parts)
      return .value(memory.makeObject(parts[...]))
    case .deleted:
      guard case .object(let object) = holder, memory.field(key, of: object) != nil else {
        return .unchanged
      }
      let parts = try parts(of: object)
      var kept: [TapeValue] = []
      for index in stride(from: 0, to: parts.count, by: 2) {
        if case .text(let other) = parts[index], memory.isEqual(other, key) { continue }
        kept += parts[index..<index + 2]
      }
      return .value(memory.makeObject(kept[...]))
    }
  }

  private mutating func put(
    _ result: Changed, at position: Int, of holder: TapeValue
  ) throws(NativeEscape) -> Changed {
    if case .unchanged = result { return .unchanged }
    var elements: [TapeValue] = []
    if case .array(let array) = holder { elements = try self.elements(of: array) }
    let index = position < 0 ? elements.count + position : position
    if case .value(let new) = result {
      guard index >= 0, index < Self.maxSize else { throw .uncertain }
      try step(index + 1)
      while elements.count <= index { elements.append(.null) }
      elements[index] = new
    } else {
      guard elements.indices.contains(index) else { return .unchanged }
      elements.remove(at: index)
    }
    return .value(memory.makeArray(elements[...]))
  }

  private mutating func applyToAll(
    _ change: NativeChange, of holder: TapeValue, at path: ArraySlice<NodePlace>
  ) throws(NativeEscape) -> Changed {
    switch holder {
    case .array(let array):
      var kept: [TapeValue] = []
      for element in try elements(of: array) {
        switch try apply(change, to: element, at: path) {
        case .value(let new): kept.append(new)
        case .unchanged: kept.append(element)
        case .deleted: break
        }
      }
      return .value(memory.makeArray(kept[...]))
    case .object(let object):
      var kept: [TapeValue] = []
      let parts = try parts(of: object)
      for index in stride(from: 0, to: parts.count, by: 2) {
        switch try apply(change, to: parts[index + 1], at: path) {
        case .value(let new): kept += [parts[index], new]
        case .unchanged: kept += parts[index..<index + 2]
        case .deleted: break
        }
      }
      return .value(memory.makeObject(kept[...]))
    default: throw raise(.elements(of: holder))
    }
  }
}
