/// Runs programs on one text, all alternatives at once.
struct PatternMatcher {
  let scalars: [Unicode.Scalar]
  private var steps: Int

  init(_ text: String, stepLimit: Int) {
    scalars = Array(text.unicodeScalars)
    steps = stepLimit
  }

  /// Whether matching was given up.
  var isExhausted: Bool { steps <= 0 }

  /// Whether a part of the range matches, which must end at its end if so demanded.
  mutating func finds(
    _ program: PatternProgram, in range: Range<Int>, isAnchored: Bool = false, endingAtEnd: Bool
  ) -> Bool {
    steps -= program.instructions.count
    var states = PatternStates(count: program.instructions.count)
    var next = states
    for position in range.lowerBound...range.upperBound {
      guard !isExhausted else { return false }
      if position == range.lowerBound || !isAnchored {
        follow(program, from: 0, at: position, &states)
      }
      if states.isAccepted, !endingAtEnd || position == range.upperBound { return true }
      guard position < range.upperBound, !states.list.isEmpty || !isAnchored else { return false }
      next.removeAll()
      for state in states.list {
        steps -= 1
        if case .scalar(let expected) = program.instructions[state],
          expected.contains(scalars[position])
        {
          follow(program, from: state + 1, at: position + 1, &next)
        }
      }
      swap(&states, &next)
    }
    return false
  }

  /// Adds every state that is reached without taking a scalar.
  private mutating func follow(
    _ program: PatternProgram, from start: Int, at position: Int, _ states: inout PatternStates
  ) {
    var pending = [start]
    while let state = pending.popLast() {
      steps -= 1
      guard !isExhausted, states.insert(state) else { continue }
      switch program.instructions[state] {
      case .scalar: states.list.append(state)
      case .accept: states.isAccepted = true
      case .jump(let target): pending.append(target)
      case .split(let first, let second): pending += [second, first]
      case .assertion(let assertion):
        if holds(assertion, at: position) { pending.append(state + 1) }
      case .look(let inner, let isBehind, let isNegated):
        let isFound =
          isBehind
          ? finds(inner, in: 0..<position, endingAtEnd: true)
          : finds(inner, in: position..<scalars.count, isAnchored: true, endingAtEnd: false)
        if isFound != isNegated { pending.append(state + 1) }
      }
    }
  }

  private func holds(_ assertion: PatternAssertion, at position: Int) -> Bool {
    switch assertion {
    case .start: position == 0
    case .end: position == scalars.count
    case .wordBoundary: isWord(position - 1) != isWord(position)
    case .noWordBoundary: isWord(position - 1) == isWord(position)
    }
  }

  private func isWord(_ position: Int) -> Bool {
    scalars.indices.contains(position) && ScalarClass.word.contains(scalars[position])
  }
}

/// The states that a program is in at one place of a text.
private struct PatternStates {
  /// The states that take a scalar.
  var list: [Int] = []
  var isAccepted = false
  private var stamps: [Int]
  private var stamp = 1

  init(count: Int) { stamps = Array(repeating: 0, count: count) }

  /// Whether the state was not there before.
  mutating func insert(_ state: Int) -> Bool {
    guard stamps[state] != stamp else { return false }
    stamps[state] = stamp
    return true
  }

  mutating func removeAll() {
    list.removeAll(keepingCapacity: true)
    isAccepted = false
    stamp += 1
  }
}
