extension JQParser {
  /// Parses a term: an atom and the steps after it.
  mutating func parseTerm() throws(Failure) {
    if cursor.startsPath {
      pushEmpty()
      try parseSteps()
    } else {
      try parseAtom()
      if cursor.startsStep { try parseSteps() }
    }
  }

  /// Keeps the identity as the base of a path that starts without one.
  @inline(never)
  private mutating func pushEmpty() {
    parsed.nodes.append(JQNode(.identity, cursor.start..<cursor.start))
  }

  private mutating func parseAtom() throws(Failure) {
    switch cursor.kind {
    case .symbol(.openParenthesis): try parseParentheses()
    case .symbol(.openBracket): try parseArray()
    case .symbol(.openBrace): try parseObject()
    case .stringStart: try parseStringTerm()
    case .format where cursor.nextKind == .stringStart: try parseStringTerm()
    case .identifier where cursor.nextKind == .symbol(.openParenthesis): try parseCall()
    default: try parseLeaf()
    }
  }

  private mutating func parseParentheses() throws(Failure) {
    let start = cursor.start
    try parseBracketed("(", .closeParenthesis)
    buildParentheses(from: start)
  }

  @inline(never)
  private mutating func buildParentheses(from start: Int) {
    parsed.nodes.append(parsed.takeNode().spanning(start..<cursor.end))
  }

  private mutating func parseArray() throws(Failure) {
    let start = cursor.start
    if cursor.nextKind == .symbol(.closeBracket) {
      advance()
      advance()
      buildArray(from: start, isEmpty: true)
    } else {
      try parseBracketed("[", .closeBracket)
      buildArray(from: start, isEmpty: false)
    }
  }

  @inline(never)
  private mutating func buildArray(from start: Int, isEmpty: Bool) {
    push(.array(isEmpty ? nil : parsed.takeNode()), from: start)
  }

  private mutating func parseStringTerm() throws(Failure) {
    let start = cursor.start
    try parseString()
    push(.string(parsed.takeString()), from: start)
  }

  /// Parses an opening bracket, an expression and its closing bracket, mending faults inside.
  mutating func parseBracketed(_ name: String, _ closer: JQToken.Symbol) throws(Failure) {
    let level = open.count
    begin(name)
    advance()
    do throws(Failure) {
      try parseExpression(.pipe)
      try expect(closer)
      finish()
    } catch {
      try recover(level)
      pushEmpty()
    }
  }
}
