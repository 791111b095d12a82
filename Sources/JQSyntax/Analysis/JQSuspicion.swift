/// Something that compiles and yet is hardly meant.
package struct JQSuspicion: Sendable, Equatable {
  /// What it is.
  package let kind: Kind
  /// Its place, as UTF-8 offsets into the source.
  package let range: Range<Int>

  /// The kinds of suspicions.
  package enum Kind: Sendable, Equatable {
    /// A hyphen inside a name that reads as a minus sign; with what would read the name.
    case hyphenatedName(instead: String)
    /// `=` as a condition, which assigns and is always true.
    case assignmentAsCondition
    /// `inputs.x`, which is no root but a builtin; with what would read the root.
    case missingDot(instead: String)
    /// A value that is put in front of a pipe and not looked at.
    case discardedValue
  }
}

extension JQQuery {
  /// What compiles and is hardly meant, in the order of the text.
  package var suspicions: [JQSuspicion] {
    let text = JQSuspicionText(bytes: Array(source.utf8))
    var suspicions: [JQSuspicion] = []
    var pending = [root]
    while let node = pending.popLast() {
      suspicions += text.suspicions(of: node)
      pending += node.children
    }
    return suspicions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// The text that suspicions quote.
private struct JQSuspicionText {
  let bytes: [UInt8]

  func suspicions(of node: JQNode) -> [JQSuspicion] {
    switch node.kind {
    case .arithmetic(let chain): hyphens(chain)
    case .conditional(let conditional):
      conditional.branches.compactMap { branch in
        guard case .update(let update) = branch.condition.kind, update.op == .assign else {
          return nil
        }
        return JQSuspicion(kind: .assignmentAsCondition, range: update.opRange)
      }
    case .path(let path): missingDot(path, node.range)
    case .pipe(let nodes): discarded(nodes)
    default: []
    }
  }

  private func hyphens(_ chain: JQArithmetic) -> [JQSuspicion] {
    guard case .path(let path) = chain.first.kind, let last = path.steps.last,
      case .field(let name) = last.kind, bytes[last.range.lowerBound] == UInt8(ascii: "."),
      !last.isOptional, last.range.count == name.utf8.count + 1
    else { return [] }
    var end = chain.first.range.upperBound
    for operand in chain.rest {
      guard operand.op == .minus, operand.opRange.lowerBound == end,
        operand.node.range.lowerBound == operand.opRange.upperBound, isWord(operand.node)
      else { break }
      end = operand.node.range.upperBound
    }
    guard end > chain.first.range.upperBound else { return [] }
    let start = chain.first.range.lowerBound
    let front = path.steps.count == 1 ? "." : text(start..<last.range.lowerBound)
    let instead = "\(front)[\"\(text(last.range.lowerBound + 1..<end))\"]"
    return [JQSuspicion(kind: .hyphenatedName(instead: instead), range: start..<end)]
  }

  /// Whether a construct is a word alone, perhaps with fields behind it.
  private func isWord(_ node: JQNode) -> Bool {
    switch node.kind {
    case .call(let call): call.arguments.isEmpty && call.isBuiltin
    case .path(let path):
      if case .call(let call) = path.base.kind {
        call.arguments.isEmpty && call.isBuiltin
      } else {
        false
      }
    default: false
    }
  }

  private func missingDot(_ path: JQPath, _ range: Range<Int>) -> [JQSuspicion] {
    guard case .call(let call) = path.base.kind, call.isBuiltin,
      call.function == JQFunction("inputs", 0), case .field = path.steps.first?.kind
    else { return [] }
    return [JQSuspicion(kind: .missingDot(instead: ".\(text(range))"), range: range)]
  }

  /// Constants and paths whose value the next constant replaces.
  private func discarded(_ nodes: [JQNode]) -> [JQSuspicion] {
    zip(nodes, nodes.dropFirst()).compactMap { node, next in
      let isLiteral =
        switch next.kind {
        case .string(let string): string.literal != nil
        case .number, .boolean, .null: true
        default: false
        }
      guard isLiteral, node.traits.contains(.single) else { return nil }
      switch node.kind {
      case .path, .string, .number: return JQSuspicion(kind: .discardedValue, range: node.range)
      default: return nil
      }
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
