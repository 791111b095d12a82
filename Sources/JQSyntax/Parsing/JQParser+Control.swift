extension JQParser {
  mutating func parseConditional() throws(Failure) {
    begin("if")
    var count = 0
    repeat {
      advance()
      try parseBranch()
      count += 1
    } while cursor.at(.elif)
    let hasElse = cursor.at(.else)
    if hasElse {
      advance()
      try parseExpression(.pipe)
    }
    try expect(.end)
    buildConditional(count, hasElse: hasElse)
  }

  private mutating func parseBranch() throws(Failure) {
    try parseExpression(.pipe)
    try expect(.then)
    try parseExpression(.pipe)
  }

  @inline(never)
  private mutating func buildConditional(_ count: Int, hasElse: Bool) {
    let start = openingStart
    let otherwise = hasElse ? parsed.takeNode() : nil
    let nodes = parsed.takeNodes(2 * count)
    let branches = stride(from: 0, to: nodes.count - 1, by: 2).map { first in
      JQConditional.Branch(condition: nodes[first], body: nodes[first + 1])
    }
    finish()
    let conditional = JQConditional(branches: branches, otherwise: otherwise)
    push(.conditional(conditional), from: start)
  }

  /// The offset where the innermost open construct starts.
  private var openingStart: Int { open.last.map { cursor.tokens[$0.token].start } ?? cursor.start }

  /// Parses `reduce a as $x (b; c)` or `foreach a as $x (b; c; d)`.
  mutating func parseFold(_ name: String) throws(Failure) {
    begin(name)
    advance()
    try enter()
    try parseTerm()
    leave()
    try expect(.as)
    let mark = scope.mark
    let count = try parsePatterns()
    // The first state does not see the variables.
    scope.leave(mark)
    try expect(.openParenthesis)
    try parseExpression(.pipe)
    try expect(.semicolon)
    bindParsed(count)
    try parseExpression(.pipe)
    let isExtracting = name == "foreach" && cursor.at(.semicolon)
    if isExtracting {
      advance()
      try parseExpression(.pipe)
    }
    try expect(.closeParenthesis)
    scope.leave(mark)
    buildFold(name, count, isExtracting)
  }

  @inline(never)
  private mutating func buildFold(_ name: String, _ count: Int, _ isExtracting: Bool) {
    let start = openingStart
    finish()
    let extract = isExtracting ? parsed.takeNode() : nil
    let update = parsed.takeNode()
    let first = parsed.takeNode()
    let source = parsed.takeNode()
    let patterns = JQParsed.take(count, from: &parsed.patterns)
    let kind: JQNodeKind
    if name == "reduce" {
      kind = .reduce(
        JQReduce(source: source, patterns: patterns, start: first, update: update))
    } else {
      kind = .foreach(
        JQForeach(
          source: source, patterns: patterns, start: first, update: update, extract: extract))
    }
    push(kind, from: start)
  }
}
