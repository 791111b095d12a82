internal import JSONTapes

/// What becomes of a value that is updated.
enum UpdatedValue {
  /// Another value takes its place.
  case value(TapeValue)

  /// It is taken out of what holds it.
  case deleted

  /// It stays, or stays missing.
  case unchanged
}

extension NativeMachine {
  /// The input with a change at every place that a path leads to.
  mutating func updated(
    _ input: TapeValue, at path: NodePlace,
    _ change: (inout NativeMachine, TapeValue) throws(NativeEscape) -> UpdatedValue
  ) throws(NativeEscape) -> TapeValue {
    switch try update(input, at: path, change) {
    case .value(let value): value
    case .deleted: .null
    case .unchanged: input
    }
  }

  private mutating func update(
    _ value: TapeValue, at path: NodePlace,
    _ change: (inout NativeMachine, TapeValue) throws(NativeEscape) -> UpdatedValue
  ) throws(NativeEscape) -> UpdatedValue {
    switch programs[path] {
    case .input: return try change(&self, value)
    case .field(let base, let key):
      return try update(value, at: base) { machine, holder throws(NativeEscape) in
        try machine.updateField(key, of: holder, change)
      }
    case .element(let base, let index):
      return try update(value, at: base) { machine, holder throws(NativeEscape) in
        try machine.updateElement(Int(index), of: holder, change)
      }
    case .iterate(let base):
      return try update(value, at: base) { machine, holder throws(NativeEscape) in
        try machine.updateAll(of: holder, change)
      }
    case .pipe(let first, let second):
      return try update(value, at: first) { machine, between throws(NativeEscape) in
        try machine.update(between, at: second, change)
      }
    case .conditional(let condition, let then, let otherwise):
      guard let decides = try self.value(of: condition, on: value) else { return .unchanged }
      return try update(value, at: decides.isTruthy ? then : otherwise, change)
    case .call(.empty, _, _, _): return .unchanged
    default: throw .uncertain
    }
  }

  private mutating func updateField(
    _ key: TapeText, of holder: TapeValue,
    _ change: (inout NativeMachine, TapeValue) throws(NativeEscape) -> UpdatedValue
  ) throws(NativeEscape) -> UpdatedValue {
    let old = try field(key, of: holder)
    switch try change(&self, old) {
    case .unchanged: return .unchanged
    case .value(let new):
      guard case .object(let object) = holder else {
        return .value(memory.makeObject([.text(key), new][...]))
      }
      var parts = try parts(of: object)
      set(key, to: new, in: &parts)
      return .value(memory.makeObject(parts[...]))
    case .deleted:
      guard case .object(let object) = holder, memory.field(key, of: object) != nil else {
        return .unchanged
      }
      var kept: [TapeValue] = []
      let parts = try parts(of: object)
      for index in stride(from: 0, to: parts.count, by: 2) {
        if case .text(let other) = parts[index], memory.isEqual(other, key) { continue }
        kept += parts[index..<index + 2]
      }
      return .value(memory.makeObject(kept[...]))
    }
  }

  private mutating func updateElement(
    _ position: Int, of holder: TapeValue,
    _ change: (inout NativeMachine, TapeValue) throws(NativeEscape) -> UpdatedValue
  ) throws(NativeEscape) -> UpdatedValue {
    let old = try element(position, of: holder)
    let result = try change(&self, old)
    if case .unchanged = result { return .unchanged }
    var elements: [TapeValue] = []
    if case .array(let array) = holder { elements = try self.elements(of: array) }
    let index = position < 0 ? elements.count + position : position
    switch result {
    case .value(let new):
      guard index >= 0, index < Self.maxSize else { throw .uncertain }
      try step(index + 1)
      while elements.count <= index { elements.append(.null) }
      elements[index] = new
    default:
      guard elements.indices.contains(index) else { return .unchanged }
      elements.remove(at: index)
    }
    return .value(memory.makeArray(elements[...]))
  }

  private mutating func updateAll(
    of holder: TapeValue,
    _ change: (inout NativeMachine, TapeValue) throws(NativeEscape) -> UpdatedValue
  ) throws(NativeEscape) -> UpdatedValue {
    var kept: [TapeValue] = []
    switch holder {
    case .array(let array):
      for element in try elements(of: array) {
        switch try change(&self, element) {
        case .value(let new): kept.append(new)
        case .unchanged: kept.append(element)
        case .deleted: break
        }
      }
      return .value(memory.makeArray(kept[...]))
    case .object(let object):
      let parts = try parts(of: object)
      for index in stride(from: 0, to: parts.count, by: 2) {
        switch try change(&self, parts[index + 1]) {
        case .value(let new): kept += [parts[index], new]
        case .unchanged: kept += parts[index..<index + 2]
        case .deleted: break
        }
      }
      return .value(memory.makeObject(kept[...]))
    default: throw .raised
    }
  }
}
