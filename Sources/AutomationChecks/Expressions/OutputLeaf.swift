internal import JQSyntax
internal import JSONValues

/// A part of an expression that can be what the expression puts out.
struct OutputLeaf {
  let node: JQNode

  /// The parts that can be the output: both sides of `//`, every branch of `if`, the last stage of a
  /// pipe.
  static func all(of root: JQNode) -> [OutputLeaf] {
    var leaves: [OutputLeaf] = []
    var pending = [root]
    while let node = pending.popLast() {
      switch node.kind {
      case .alternative(let nodes), .comma(let nodes): pending += nodes.reversed()
      case .conditional(let conditional):
        let branches = conditional.branches.map(\.body)
        guard let otherwise = conditional.otherwise else {
          leaves.append(OutputLeaf(node: node))
          continue
        }
        pending += (branches + [otherwise]).reversed()
      case .pipe(let nodes) where nodes.last?.isPlainOutput == false: pending += nodes.suffix(1)
      case .binding(let binding): pending.append(binding.body)
      default: leaves.append(OutputLeaf(node: node))
      }
    }
    return leaves
  }
}

extension JQNode {
  /// Whether the construct is told by its own text and not made of further outputs.
  fileprivate var isPlainOutput: Bool {
    switch kind {
    case .alternative, .comma, .conditional, .pipe, .binding: false
    default: true
    }
  }

  /// The value that the construct writes out; `nil` for anything that is computed.
  var writtenValue: JSONValue? {
    switch kind {
    case .null: return .null
    case .boolean(let value): return .bool(value)
    case .number(let number): return .number(number.value)
    case .negation(let inner):
      guard case .number(let number) = inner.kind else { return nil }
      return .number(-number.value)
    case .string(let string): return string.literal.map { .string($0) }
    case .array(nil): return .array([])
    default: return nil
    }
  }
}
