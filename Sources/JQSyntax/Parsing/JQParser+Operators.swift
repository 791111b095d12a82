extension JQParser {
  /// Parses an expression of operators that bind at least as tightly as given.
  mutating func parseExpression(_ minimum: JQPrecedence) throws(Failure) {
    try enter()
    try parseOperand()
    takeOptionals()
    while let level = cursor.precedence, level >= minimum { try parseOperator(level) }
    leave()
  }

  /// Steps over the `?` behind an operand; more than one say no more than one.
  @inline(never)
  private mutating func takeOptionals() {
    guard cursor.at(.question) else { return }
    while take(.question) {}
    let node = parsed.takeNode()
    push(.optional(node), from: node.range.lowerBound)
  }

  private mutating func parseOperator(_ level: JQPrecedence) throws(Failure) {
    switch level {
    case .update, .comparison: try parseSingle(level)
    default: try parseChain(level)
    }
  }

  /// Parses the rest of a chain of operators of one precedence.
  private mutating func parseChain(_ level: JQPrecedence) throws(Failure) {
    let firstNode = parsed.nodes.count - 1
    while cursor.precedence == level {
      parsed.operators.append(cursor.index)
      advance()
      try parseExpression(level.tighter)
    }
    buildChain(level, count: parsed.nodes.count - firstNode)
  }

  @inline(never)
  private mutating func buildChain(_ level: JQPrecedence, count: Int) {
    let nodes = parsed.takeNodes(count)
    let operators = JQParsed.take(count - 1, from: &parsed.operators)
    let range = (nodes.first?.range.lowerBound ?? 0)..<cursor.end
    let kind: JQNodeKind
    switch level {
    case .pipe: kind = .pipe(nodes)
    case .comma: kind = .comma(nodes)
    case .alternative: kind = .alternative(nodes)
    case .or: kind = .or(nodes)
    case .and: kind = .and(nodes)
    default: kind = .arithmetic(arithmetic(nodes, operators))
    }
    parsed.nodes.append(JQNode(kind, range))
  }

  private func arithmetic(_ nodes: [JQNode], _ operators: [Int]) -> JQArithmetic {
    let rest = zip(operators, nodes.dropFirst()).map { token, node in
      JQArithmetic.Operand(
        op: JQArithmetic.Operator(rawValue: cursor.text(token)) ?? .plus,
        opRange: cursor.range(ofToken: token),
        node: node)
    }
    return JQArithmetic(first: nodes[0], rest: rest)
  }

  /// Parses the rest of an operation that does not chain.
  private mutating func parseSingle(_ level: JQPrecedence) throws(Failure) {
    let token = cursor.index
    advance()
    try parseExpression(level.tighter)
    if cursor.precedence == level { throw failUnexpected(expected: "the end") }
    buildSingle(token, level)
  }

  @inline(never)
  private mutating func buildSingle(_ token: Int, _ level: JQPrecedence) {
    let right = parsed.takeNode()
    let left = parsed.takeNode()
    let opRange = cursor.range(ofToken: token)
    let kind: JQNodeKind
    if level == .comparison {
      let op = JQComparison.Operator(rawValue: cursor.text(token)) ?? .equal
      kind = .comparison(JQComparison(op: op, left: left, right: right, opRange: opRange))
    } else {
      let op = JQUpdate.Operator(rawValue: cursor.text(token)) ?? .assign
      kind = .update(JQUpdate(op: op, target: left, value: right, opRange: opRange))
    }
    push(kind, from: left.range.lowerBound)
  }
}
