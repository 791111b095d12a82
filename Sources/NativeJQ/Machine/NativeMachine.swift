internal import JQSyntax
package import JSONTapes

/// Runs native programs on the values of a tape memory; one thread's.
package struct NativeMachine: ~Copyable {
  /// What the programs read and what they make.
  package var memory = TapeMemory()

  var searches = PatternSearch()
  private var keptValues = KeptValues()

  /// The error that was kept last.
  var lastError: NativeError?

  private(set) var programs: NativePrograms
  private var slots: [TapeValue] = []

  /// Values on their way into an array or object.
  private var gathered: [TapeValue] = []

  /// What one evaluation may still do; libjq takes over one that does more.
  private var stepsLeft = 0

  private static let maxSteps = 1_000_000

  /// The longest text and the largest array that are made, in bytes or elements.
  static let maxSize = 1 << 20

  /// The bytes that all values together may take that are made while a definition is evaluated.
  private static let maxScratchSize = 1 << 26

  /// Creates a machine for the programs of a set.
  package init(_ programs: NativePrograms) {
    self.programs = programs
    memory.setConstants(programs.constants.span)
    keptValues.reserve(programs.keptCount)
  }

  /// Takes up what was added to the set.
  package mutating func extend(to programs: NativePrograms) {
    self.programs = programs
    memory.setConstants(programs.constants.span)
    keptValues.reserve(programs.keptCount)
  }

  /// What a program gives for an input.
  package enum Answer {
    /// Its first output.
    case value(TapeValue)

    /// It has no output.
    case undefined

    /// jq raises an error.
    case raised

    /// Only libjq can tell.
    case unknown
  }

  /// Runs a program up to its first output.
  package mutating func run(_ program: NativeProgram, on input: TapeValue) -> Answer {
    if slots.count < program.slotCount {
      slots += Array(repeating: .null, count: program.slotCount - slots.count)
    }
    if !gathered.isEmpty { gathered.removeAll(keepingCapacity: true) }
    stepsLeft = Self.maxSteps
    do {
      let output = try firstOutput(of: program.root, on: input)
      return output.map { .value($0) } ?? .undefined
    } catch {
      if error == .raised { lastError = nil }
      return error.isError ? .raised : .unknown
    }
  }

  /// Counts work that repeats, and looks after the memory that it takes.
  mutating func step(_ count: Int = 1) throws(NativeEscape) {
    stepsLeft -= count
    guard stepsLeft > 0, memory.scratchSize < Self.maxScratchSize else { throw .uncertain }
  }

  /// The output of a node that has at most one.
  mutating func value(
    of place: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    switch programs[place] {
    case .input: return input
    case .constant(let value): return value
    case .variable(let slot): return slots[Int(slot)]
    case .field(let base, let key):
      guard let base = try value(of: base, on: input) else { return nil }
      return try field(key, of: base)
    case .element(let base, let index):
      guard let base = try value(of: base, on: input) else { return nil }
      return try element(Int(index), of: base)
    case .lookup(let base, let key):
      guard let key = try value(of: key, on: input), let base = try value(of: base, on: input)
      else { return nil }
      return try lookup(key, in: base)
    case .slice(let base, let from, let upTo):
      guard let from = try value(of: from, on: input), let upTo = try value(of: upTo, on: input),
        let base = try value(of: base, on: input)
      else { return nil }
      return try slice(base, from: from, upTo: upTo)
    case .attempt(let part):
      do {
        return try value(of: part, on: input)
      } catch {
        guard error.isError else { throw error }
        return nil
      }
    case .handled(let part):
      do {
        return try value(of: part, on: input)
      } catch { throw .uncertain }
    case .assignment(let path, let new):
      guard let new = try value(of: new, on: input) else { return nil }
      return try changed(input, at: list(path.first, path.count), .value(new))
    case .update(let path, let program):
      return try changed(input, at: list(path.first, path.count), .program(program))
    case .deletion(let path):
      return try changed(input, at: list(path.first, path.count), .deletion)
    case .pipe(let first, let second):
      guard let between = try value(of: first, on: input) else { return nil }
      return try value(of: second, on: between)
    case .alternative(let left, let right):
      if let chosen = try preferred(left, on: input) { return chosen }
      return try value(of: right, on: input)
    case .and(let left, let right):
      guard let first = try value(of: left, on: input) else { return nil }
      guard first.isTruthy else { return .bool(false) }
      return try value(of: right, on: input).map { .bool($0.isTruthy) }
    case .or(let left, let right):
      guard let first = try value(of: left, on: input) else { return nil }
      if first.isTruthy { return .bool(true) }
      return try value(of: right, on: input).map { .bool($0.isTruthy) }
    case .negation(let part):
      guard let value = try value(of: part, on: input) else { return nil }
      guard case .number(let number) = value else {
        throw raise(.value(value, "cannot be negated"))
      }
      return .number(-number)
    case .arithmetic(let op, let left, let right):
      guard let right = try value(of: right, on: input), let left = try value(of: left, on: input)
      else { return nil }
      return try calculate(op, left, right)
    case .comparison(let op, let left, let right):
      guard let right = try value(of: right, on: input), let left = try value(of: left, on: input)
      else { return nil }
      return .bool(try compare(op, left, right))
    case .conditional(let condition, let then, let otherwise):
      guard let decides = try value(of: condition, on: input) else { return nil }
      return try value(of: decides.isTruthy ? then : otherwise, on: input)
    case .binding(let source, let slot, let body):
      guard let bound = try value(of: source, on: input) else { return nil }
      slots[Int(slot)] = bound
      return try value(of: body, on: input)
    case .reduce(let source, let slot, let start, let update):
      return try reduce(source, Int(slot), start, update, on: input)
    case .interpolation(let first, let count):
      return try interpolate(list(first, count), on: input)
    case .array(let content): return try gatherArray(content, on: input)
    case .object(let first, let count): return try gatherObject(list(first, count), on: input)
    case .call(let builtin, let first, let second, let third):
      return try call(builtin, first, second, third, on: input)
    case .kept(let part, let slot): return try keptValue(of: part, in: slot, on: input)
    case .iterate, .comma: throw .uncertain
    }
  }

  /// The output of a part that is kept, evaluated where it is not known for this input.
  private mutating func keptValue(
    of part: NodePlace, in slot: Int32, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard case .object(let object) = input else { return try value(of: part, on: input) }
    if let known = keptValues.entry(slot, of: part, on: object, era: memory.era) {
      return known.output
    }
    let output = try value(of: part, on: input)
    keptValues.keep(output, in: slot, of: part, on: object, era: memory.era)
    return output
  }

  /// Calls a function with each output of a node until it wants no more.
  ///
  /// - Returns: whether it wanted all.
  mutating func each(
    _ place: NodePlace, on input: TapeValue,
    _ body: (inout NativeMachine, TapeValue) throws(NativeEscape) -> Bool
  ) throws(NativeEscape) -> Bool {
    if programs.isSingle(place) {
      guard let output = try value(of: place, on: input) else { return true }
      return try body(&self, output)
    }
    try step()
    switch programs[place] {
    case .iterate(let base):
      return try each(base, on: input) { machine, value throws(NativeEscape) in
        try machine.eachElement(of: value, body)
      }
    case .field(let base, let key):
      return try each(base, on: input) { machine, value throws(NativeEscape) in
        try body(&machine, try machine.field(key, of: value))
      }
    case .element(let base, let index):
      return try each(base, on: input) { machine, value throws(NativeEscape) in
        try body(&machine, try machine.element(Int(index), of: value))
      }
    case .lookup(let base, let key):
      guard let key = try value(of: key, on: input) else { return true }
      return try each(base, on: input) { machine, value throws(NativeEscape) in
        try body(&machine, try machine.lookup(key, in: value))
      }
    case .slice(let base, let from, let upTo):
      guard let from = try value(of: from, on: input), let upTo = try value(of: upTo, on: input)
      else { return true }
      return try each(base, on: input) { machine, value throws(NativeEscape) in
        try body(&machine, try machine.slice(value, from: from, upTo: upTo))
      }
    case .attempt(let part): return try eachUntilRaised(part, on: input, body)
    case .pipe(let first, let second):
      return try each(first, on: input) { machine, value throws(NativeEscape) in
        try machine.each(second, on: value, body)
      }
    case .comma(let first, let second):
      guard try each(first, on: input, body) else { return false }
      return try each(second, on: input, body)
    case .alternative(let left, let right):
      var isFound = false
      let wantsMore = try each(left, on: input) { machine, value throws(NativeEscape) in
        guard value.isTruthy else { return true }
        isFound = true
        return try body(&machine, value)
      }
      return isFound ? wantsMore : try each(right, on: input, body)
    case .arithmetic(let op, let left, let right):
      guard let second = try value(of: right, on: input) else { return true }
      return try each(left, on: input) { machine, first throws(NativeEscape) in
        try body(&machine, try machine.calculate(op, first, second))
      }
    case .comparison(let op, let left, let right):
      guard let second = try value(of: right, on: input) else { return true }
      return try each(left, on: input) { machine, first throws(NativeEscape) in
        try body(&machine, .bool(try machine.compare(op, first, second)))
      }
    case .conditional(let condition, let then, let otherwise):
      guard let decides = try value(of: condition, on: input) else { return true }
      return try each(decides.isTruthy ? then : otherwise, on: input, body)
    case .binding(let source, let slot, let part):
      return try each(source, on: input) { machine, value throws(NativeEscape) in
        machine.slots[Int(slot)] = value
        return try machine.each(part, on: input, body)
      }
    default: throw .uncertain
    }
  }

  /// The outputs of a part up to its first error; what follows them may raise errors of its own.
  private mutating func eachUntilRaised(
    _ part: NodePlace, on input: TapeValue,
    _ body: (inout NativeMachine, TapeValue) throws(NativeEscape) -> Bool
  ) throws(NativeEscape) -> Bool {
    let start = gathered.count
    var end = start
    // What wants the outputs may gather them again, behind these.
    defer { gathered.removeSubrange(start..<end) }
    do {
      _ = try each(part, on: input) { machine, value in
        machine.gathered.append(value)
        end += 1
        return true
      }
    } catch {
      guard error.isError else { throw error }
    }
    var index = start
    while index < end {
      guard try body(&self, gathered[index]) else { return false }
      index += 1
    }
    return true
  }

  /// The output of the left side of `//`, when it counts.
  private mutating func preferred(
    _ place: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard let value = try value(of: place, on: input), value.isTruthy else { return nil }
    return value
  }

  private mutating func reduce(
    _ source: NodePlace, _ slot: Int, _ start: NodePlace, _ update: NodePlace,
    on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard var state = try value(of: start, on: input) else { return nil }
    _ = try each(source, on: input) { machine, value throws(NativeEscape) in
      try machine.step()
      machine.slots[slot] = value
      // An update without output is null to libjq 1.6 and other things to others.
      guard let next = try machine.value(of: update, on: state) else { throw .uncertain }
      state = next
      return true
    }
    return state
  }

  private func list(_ first: Int32, _ count: Int32) -> ArraySlice<NodePlace> {
    programs.lists[Int(first)..<Int(first + count)]
  }

  mutating func gatherArray(
    _ content: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue {
    let start = gathered.count
    defer { gathered.removeLast(gathered.count - start) }
    _ = try each(content, on: input) { machine, value throws(NativeEscape) in
      try machine.step()
      machine.gathered.append(value)
      return true
    }
    return memory.makeArray(gathered[start...])
  }

  private mutating func gatherObject(
    _ parts: ArraySlice<NodePlace>, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    let start = gathered.count
    defer { gathered.removeLast(gathered.count - start) }
    var isKey = true
    for part in parts {
      guard let value = try value(of: part, on: input) else { return nil }
      gathered.append(value)
      if !isKey {
        // A key is refused once its value is known.
        let key = gathered[gathered.count - 2]
        guard case .text = key else { throw raise(.key(key)) }
      }
      isKey.toggle()
    }
    return makeObject(gathered[start...])
  }
}

extension TapeValue {
  /// jq's truth: all but null and false.
  var isTruthy: Bool {
    switch self {
    case .null, .bool(false): false
    default: true
    }
  }
}
