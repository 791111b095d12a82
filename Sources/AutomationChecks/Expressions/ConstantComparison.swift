internal import JQSyntax

/// What a comparison gives whatever the input, as far as its parts tell.
enum ConstantComparison {
  /// The result of comparing two literals; `nil` when one side is something else.
  static func result(_ comparison: JQComparison) -> Bool? {
    guard let left = rank(comparison.left), let right = rank(comparison.right) else { return nil }
    guard left == right else { return holds(comparison.op, isLess: left < right) }
    switch (comparison.left.kind, comparison.right.kind) {
    case (.number(let left), .number(let right)):
      return left.value == right.value
        ? comparison.op.holdsForEqual : holds(comparison.op, isLess: left.value < right.value)
    case (.string(let left), .string(let right)):
      guard let left = left.literal, let right = right.literal else { return nil }
      return Array(left.utf8) == Array(right.utf8)
        ? comparison.op.holdsForEqual
        : holds(comparison.op, isLess: left.utf8.lexicographicallyPrecedes(right.utf8))
    default: return comparison.op.holdsForEqual
    }
  }

  /// The result of comparing values whose types differ; `nil` when they may be of one type.
  static func resultByType(_ comparison: JQComparison) -> Bool? {
    let left = comparison.left.types
    let right = comparison.right.types
    guard !left.isEmpty, !right.isEmpty, left.isDisjoint(with: right),
      comparison.left.traits.contains(.single), comparison.right.traits.contains(.single)
    else { return nil }
    // Types are bits in jq's order of values.
    if left.rawValue < right.lowestBit { return holds(comparison.op, isLess: true) }
    if right.rawValue < left.lowestBit { return holds(comparison.op, isLess: false) }
    switch comparison.op {
    case .equal: return false
    case .notEqual: return true
    default: return nil
    }
  }

  /// Whether an operator holds for values that differ.
  private static func holds(_ op: JQComparison.Operator, isLess: Bool) -> Bool {
    switch op {
    case .equal: false
    case .notEqual: true
    case .less, .lessOrEqual: isLess
    case .greater, .greaterOrEqual: !isLess
    }
  }

  /// Where a literal stands in jq's order of values; `nil` for anything else.
  private static func rank(_ node: JQNode) -> Int? {
    switch node.kind {
    case .null: 0
    case .boolean(let value): value ? 2 : 1
    case .number: 3
    case .string(let string): string.literal == nil ? nil : 4
    default: nil
    }
  }
}

extension JQComparison.Operator {
  /// Whether the operator holds for two equal values.
  var holdsForEqual: Bool {
    switch self {
    case .equal, .lessOrEqual, .greaterOrEqual: true
    case .notEqual, .less, .greater: false
    }
  }
}

extension JQTypes {
  /// The lowest of the types, in jq's order of values.
  fileprivate var lowestBit: UInt8 { rawValue & (~rawValue &+ 1) }
}
