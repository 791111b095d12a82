extension JQWriter {
  /// Reports that a point is passed and goes on with the same input.
  ///
  /// The report's value is bound to a variable, so that no path is lost and nothing is left to come
  /// back to. The name cannot be the author's.
  mutating func probe(_ point: JQProbe.Point, at range: Range<Int>) -> [Item] {
    guard isProbed else { return [] }
    let probe = JQProbe(point: point, range: range)
    let number = probes.firstIndex(of: probe) ?? probes.count
    if number == probes.count { probes.append(probe) }
    return [.text("(\(number)|\(probeName)) as $\(probeName)|")]
  }

  /// A name that the expression does not contain, for reports.
  var probeName: String { keywordPrefix + "passed" }

  /// Writes `a // b // c`; what has a value is told by asking for each output of an operand.
  mutating func items(ofAlternatives nodes: [JQNode]) -> [Item] {
    guard isProbed else { return chain(nodes, " // ", .operand) }
    var items: [Item] = []
    for (index, node) in nodes.enumerated() {
      if index < nodes.count - 1 {
        items += [.text("("), .node(node, .loose), .text("|if . then ")]
        items += probe(.value, at: node.range) + [.text(". else . end) // ")]
      } else {
        items += [.text("(")] + probe(.fallback, at: node.range)
        items += [.node(node, .enclosed), .text(")")]
      }
    }
    return items
  }

  /// The place of the `end` of a conditional, which may stand in parentheses; where a comment hides
  /// it, that of the whole.
  func endRange(of node: JQNode) -> Range<Int> {
    guard isProbed else { return node.range }
    var end = node.range.upperBound
    while end > node.range.lowerBound, source[end - 1] <= 0x20 || source[end - 1] == 0x29 {
      end -= 1
    }
    let start = end - "end".utf8.count
    guard start > node.range.lowerBound, source[start..<end].elementsEqual("end".utf8) else {
      return node.range
    }
    return start..<end
  }
}
