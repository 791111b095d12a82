extension JQParser {
  /// Moves behind the end of the bracket that is open at a level, as if it held nothing.
  ///
  /// It fails when the bracket is never closed, or when going on would be no use.
  @inline(never)
  mutating func recover(_ level: Int) throws(Failure) {
    guard !isTooDeep, errors.count < Self.errorLimit, level < open.count else { throw Failure() }
    let opening = open[level]
    guard let closer = closer(of: opening.token), closer >= cursor.index else { throw Failure() }
    open.removeSubrange(level...)
    depth = opening.depth
    scope.leave(opening.scope)
    parsed.drop(since: opening.parsed)
    cursor.index = closer
    advance()
  }

  private var isTooDeep: Bool {
    if case .tooDeep = errors.last?.kind { true } else { false }
  }

  /// Returns the index of the token that closes the bracket at an index.
  private func closer(of opening: Int) -> Int? {
    var level = 0
    for position in opening..<cursor.tokens.count {
      switch cursor.tokens[position].kind {
      case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace),
        .interpolationStart:
        level += 1
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace),
        .interpolationEnd:
        level -= 1
        if level == 0 { return position }
      default: continue
      }
    }
    return nil
  }

  /// Looks for faults behind the one that stopped the parser, from the next pipe on.
  mutating func findFurtherErrors() {
    guard !isTooDeep, errors.last?.kind != .unterminatedString else { return }
    var level = 0
    while cursor.kind != .end {
      switch cursor.kind {
      case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace), .stringStart:
        level += 1
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace), .stringEnd:
        level -= 1
      case .symbol(.pipe) where level == 0:
        advance()
        if !cursor.at(.pipe) { return parseRest() }
      default: break
      }
      advance()
    }
  }

  /// Parses what is behind a fault, and keeps only what cannot follow from it.
  private mutating func parseRest() {
    let known = errors.count
    depth = 0
    open = []
    scope = JQScope()
    do throws(Failure) {
      try parseExpression(.pipe)
      guard cursor.kind == .end else { throw failUnexpected(expected: "the end") }
    } catch {
      if case .unexpectedToken = errors.last?.kind { return }
      errors.removeSubrange(known...)
    }
  }
}
