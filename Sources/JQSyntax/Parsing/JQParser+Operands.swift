extension JQParser {
  /// Parses what operators apply to: a term, or a construct that starts with a keyword.
  mutating func parseOperand() throws(Failure) {
    switch cursor.kind {
    case .keyword(.def): try parseDefinitions()
    case .keyword(.reduce): try parseFold("reduce")
    case .keyword(.foreach): try parseFold("foreach")
    case .keyword(.if): try parseConditional()
    case .keyword(.try): try parseAttempt()
    case .keyword(.label): try parseLabel()
    case .symbol(.minus): try parseNegation()
    default: try parseTermOrBinding()
    }
  }

  private mutating func parseTermOrBinding() throws(Failure) {
    try parseTerm()
    if cursor.at(.as) { try parseBinding() }
  }

  private mutating func parseNegation() throws(Failure) {
    let start = cursor.start
    advance()
    try parseExpression(.multiplicative)
    buildNegation(from: start)
  }

  @inline(never)
  mutating func buildNegation(from start: Int) {
    push(.negation(parsed.takeNode()), from: start)
  }

  /// Parses `a as $x | b` from its `as`.
  private mutating func parseBinding() throws(Failure) {
    advance()
    let mark = scope.mark
    let count = try parsePatterns()
    try expect(.pipe)
    try parseExpression(.pipe)
    scope.leave(mark)
    buildBinding(count)
  }

  @inline(never)
  private mutating func buildBinding(_ count: Int) {
    let body = parsed.takeNode()
    let source = parsed.takeNode()
    let patterns = JQParsed.take(count, from: &parsed.patterns)
    let binding = JQBinding(source: source, patterns: patterns, body: body)
    push(.binding(binding), from: source.range.lowerBound)
  }

  private mutating func parseLabel() throws(Failure) {
    let token = cursor.index
    advance()
    guard cursor.kind == .binding else { throw failUnexpected(expected: "a label such as `$out`") }
    advance()
    try expect(.pipe)
    let mark = scope.mark
    scope.bind(label: cursor.text(token + 1, dropping: 1))
    try parseExpression(.pipe)
    scope.leave(mark)
    buildLabel(token)
  }

  @inline(never)
  private mutating func buildLabel(_ token: Int) {
    let name = cursor.text(token + 1, dropping: 1)
    let label = JQNodeKind.label(name, body: parsed.takeNode())
    push(label, from: cursor.tokens[token].start)
  }

  /// Parses `try a`, whose body binds tighter than any operator.
  private mutating func parseAttempt() throws(Failure) {
    let start = cursor.start
    advance()
    try parseAttempted()
    let isHandled = cursor.at(.catch)
    if isHandled {
      advance()
      try parseAttempted()
    }
    buildAttempt(from: start, isHandled: isHandled)
  }

  private mutating func parseAttempted() throws(Failure) {
    try enter()
    try parseOperand()
    leave()
  }

  @inline(never)
  private mutating func buildAttempt(from start: Int, isHandled: Bool) {
    let handler = isHandled ? parsed.takeNode() : nil
    let attempt = JQAttempt(body: parsed.takeNode(), handler: handler)
    push(.attempt(attempt), from: start)
  }
}
