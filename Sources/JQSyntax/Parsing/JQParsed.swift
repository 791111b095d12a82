/// The pieces that are parsed and not yet part of something larger, latest last.
struct JQParsed {
  var nodes: [JQNode] = []
  var strings: [JQString] = []
  var parts: [JQStringPart] = []
  var steps: [JQStep] = []
  var keys: [JQObjectKey] = []
  var entries: [JQObjectEntry] = []
  var patterns: [JQPattern] = []
  var patternEntries: [JQPatternEntry] = []
  var definitions: [JQDefinition] = []
  /// The tokens of the operators of open chains.
  var operators: [Int] = []

  /// A state to return to.
  struct Mark {
    fileprivate let counts: [10 of Int]
  }

  var mark: Mark {
    Mark(counts: [
      nodes.count, strings.count, parts.count, steps.count, keys.count, entries.count,
      patterns.count, patternEntries.count, definitions.count, operators.count,
    ])
  }

  /// Drops everything that was parsed since the mark.
  mutating func drop(since mark: Mark) {
    nodes.removeSubrange(mark.counts[0]...)
    strings.removeSubrange(mark.counts[1]...)
    parts.removeSubrange(mark.counts[2]...)
    steps.removeSubrange(mark.counts[3]...)
    keys.removeSubrange(mark.counts[4]...)
    entries.removeSubrange(mark.counts[5]...)
    patterns.removeSubrange(mark.counts[6]...)
    patternEntries.removeSubrange(mark.counts[7]...)
    definitions.removeSubrange(mark.counts[8]...)
    operators.removeSubrange(mark.counts[9]...)
  }

  mutating func takeNode() -> JQNode {
    nodes.popLast() ?? JQNode(.identity, 0..<0)
  }

  mutating func takeNodes(_ count: Int) -> [JQNode] { Self.take(count, from: &nodes) }

  mutating func takeString() -> JQString { strings.popLast() ?? JQString(format: nil, parts: []) }

  mutating func takeKey() -> JQObjectKey { keys.popLast() ?? .name("") }

  mutating func takePattern() -> JQPattern { patterns.popLast() ?? .array([]) }

  /// Takes the last pieces of a stack, in their order.
  static func take<Piece>(_ count: Int, from stack: inout [Piece]) -> [Piece] {
    let first = max(stack.count - count, 0)
    let pieces = Array(stack[first...])
    stack.removeSubrange(first...)
    return pieces
  }
}
