internal import JQSyntax
internal import JSONValues

/// What a comparison gives whatever the input, as far as its parts tell.
enum ConstantComparison {
  /// The result of comparing two literals; `nil` when one side is something else.
  static func result(_ comparison: JQComparison) -> Bool? {
    order(comparison.left, comparison.right).map { order in
      order == .same
        ? comparison.op.holdsForEqual : holds(comparison.op, isLess: order == .ascending)
    }
  }

  /// Whether two literals are one value, however they are written.
  static func areEqual(_ left: JQNode, _ right: JQNode) -> Bool { order(left, right) == .same }

  private enum Order {
    case ascending
    case same
    case descending
  }

  /// How two literals stand in jq's order of values; `nil` when one is something else.
  private static func order(_ left: JQNode, _ right: JQNode) -> Order? {
    guard let leftRank = rank(left), let rightRank = rank(right) else { return nil }
    guard leftRank == rightRank else { return leftRank < rightRank ? .ascending : .descending }
    switch (left.kind, right.kind) {
    case (.number(let left), .number(let right)):
      return left.value == right.value ? .same : left.value < right.value ? .ascending : .descending
    case (.string(let left), .string(let right)):
      guard let left = left.literal, let right = right.literal else { return nil }
      if left.hasSameBytes(as: right) { return .same }
      return left.utf8.lexicographicallyPrecedes(right.utf8) ? .ascending : .descending
    default: return .same
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
