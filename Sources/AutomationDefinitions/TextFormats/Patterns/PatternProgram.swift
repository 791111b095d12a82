/// A regular expression as instructions of an automaton.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    case scalar(ScalarClass)
    case split(Int, Int)
    case jump(Int)
    case assertion(PatternAssertion)
    case look(PatternProgram, isBehind: Bool, isNegated: Bool)
    case accept
  }

  private(set) var instructions: [Instruction] = []

  private static let maxCount = 10_000

  init(_ node: PatternNode) throws(PatternFault) {
    guard node.weight <= Self.maxCount else { throw PatternFault("it is too large") }
    try emit(node)
    instructions.append(.accept)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternFault) {
    switch node {
    case .scalar(let scalars): instructions.append(.scalar(scalars))
    case .assertion(let assertion): instructions.append(.assertion(assertion))
    case .sequence(let nodes):
      for node in nodes { try emit(node) }
    case .alternatives(let nodes): try emitAlternatives(nodes)
    case .look(let node, let isBehind, let isNegated):
      instructions.append(
        .look(try PatternProgram(node), isBehind: isBehind, isNegated: isNegated))
    case .repetition(let node, let minimum, let maximum):
      for _ in 0..<minimum { try emit(node) }
      if let maximum {
        for _ in minimum..<maximum { try emitOptional(node, isRepeated: false) }
      } else {
        try emitOptional(node, isRepeated: true)
      }
    }
  }

  private mutating func emitAlternatives(_ nodes: [PatternNode]) throws(PatternFault) {
    var jumps: [Int] = []
    for node in nodes.dropLast() {
      let split = instructions.count
      instructions.append(.split(split + 1, 0))
      try emit(node)
      jumps.append(instructions.count)
      instructions.append(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = nodes.last { try emit(last) }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  /// Emits a node that may be passed over, and taken again and again if it is repeated.
  private mutating func emitOptional(
    _ node: PatternNode, isRepeated: Bool
  ) throws(PatternFault) {
    let split = instructions.count
    instructions.append(.split(split + 1, 0))
    try emit(node)
    if isRepeated { instructions.append(.jump(split)) }
    instructions[split] = .split(split + 1, instructions.count)
  }
}

extension PatternNode {
  /// About how many instructions the node takes.
  fileprivate var weight: Int {
    switch self {
    case .scalar, .assertion: 1
    case .look(let node, _, _): node.weight
    case .sequence(let nodes): nodes.reduce(0) { $0.addingSaturated($1.weight) }
    case .alternatives(let nodes): nodes.reduce(0) { $0.addingSaturated($1.weight + 2) }
    case .repetition(let node, let minimum, let maximum):
      (node.weight + 1).multipliedSaturated(by: max(1, maximum ?? minimum))
    }
  }
}

extension Int {
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max / 4 : Swift.min(sum, .max / 4)
  }

  fileprivate func multipliedSaturated(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max / 4 : Swift.min(product, .max / 4)
  }
}
