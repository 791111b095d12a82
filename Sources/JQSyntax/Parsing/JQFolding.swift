/// The platform's folding of constants, as far as it decides what compiles.
enum JQFolding {
  /// Returns the type of the value that the compiler knows an expression to have.
  static func constantType(of node: JQNode) -> JQTypes? {
    switch node.kind {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string(let string): string.literal == nil ? nil : .string
    case .array(let content): isConstant(content) ? .array : nil
    case .location: .object
    case .object(let entries): isConstant(entries) ? .object : nil
    case .arithmetic(let chain): arithmeticType(chain)
    case .comparison(let comparison): comparisonType(comparison)
    case .pipe(let nodes): pipedType(nodes)
    default: nil
    }
  }

  /// Returns the type's name in messages.
  static func name(of type: JQTypes) -> String {
    switch type {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .array: "array"
    case .object: "object"
    default: "string"
    }
  }

  private static func isConstant(_ content: JQNode?) -> Bool {
    switch content?.kind {
    case nil: true
    case .comma(let nodes): nodes.allSatisfy { constantType(of: $0) != nil }
    default: content.flatMap(constantType) != nil
    }
  }

  /// `.` is nothing to the compiler, so that what is piped through it stays constant.
  private static func pipedType(_ nodes: [JQNode]) -> JQTypes? {
    let others = nodes.filter { if case .identity = $0.kind { false } else { true } }
    return others.count == 1 ? constantType(of: others[0]) : nil
  }

  private static func isConstant(_ entries: [JQObjectEntry]) -> Bool {
    entries.allSatisfy { entry in
      if case .location = entry.key { return true }
      guard let value = entry.value, constantType(of: value) != nil else { return false }
      switch entry.key {
      case .name: return true
      case .string(let string): return string.literal != nil
      case .computed(let key): return constantType(of: key) == .string
      case .variable, .location: return false
      }
    }
  }

  private static func arithmeticType(_ chain: JQArithmetic) -> JQTypes? {
    var type = constantType(of: chain.first)
    for operand in chain.rest {
      let right = constantType(of: operand.node)
      switch (type, operand.op, right) {
      case (.null, .plus, .some): type = right
      case (.some, .plus, .null): continue
      case (.number, .plus, .number), (.number, .minus, .number), (.number, .times, .number):
        continue
      case (.number, .divide, .number), (.number, .modulo, .number):
        guard case .number(let divisor) = operand.node.kind, divisor.value.magnitude >= 1 else {
          return nil
        }
      case (.string, .plus, .string): continue
      default: return nil
      }
    }
    return type
  }

  private static func comparisonType(_ comparison: JQComparison) -> JQTypes? {
    let left = constantType(of: comparison.left)
    guard left == .number, constantType(of: comparison.right) == .number else { return nil }
    return .boolean
  }
}
