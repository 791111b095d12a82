extension JQParser {
  mutating func parseObject() throws(Failure) {
    let start = cursor.start
    let first = parsed.entries.count
    let level = open.count
    begin("{")
    advance()
    do throws(Failure) {
      while !cursor.at(.closeBrace) {
        try parseEntry()
        if !cursor.at(.closeBrace), !take(.comma) { throw failUnexpected(expected: "`,` or `}`") }
      }
      advance()
      finish()
    } catch {
      try recover(level)
    }
    buildObject(from: start, first)
  }

  @inline(never)
  private mutating func buildObject(from start: Int, _ first: Int) {
    let entries = JQParsed.take(parsed.entries.count - first, from: &parsed.entries)
    push(.object(entries), from: start)
  }

  private mutating func parseEntry() throws(Failure) {
    let token = cursor.index
    try parseKey()
    let keyEnd = cursor.end
    let hasValue = try startsValue(token)
    if hasValue {
      advance()
      try parseValue()
    }
    buildEntry(token, keyEnd, hasValue)
  }

  /// Tells whether a colon and a value follow the key that starts at an index.
  private mutating func startsValue(_ token: Int) throws(Failure) -> Bool {
    switch cursor.tokens[token].kind {
    case .symbol(.openParenthesis) where !cursor.at(.colon): throw failUnexpected(expected: "`:`")
    case .symbol(.location): return false
    case .binding: _ = checkedVariable(token)
    default: break
    }
    return cursor.at(.colon)
  }

  @inline(never)
  private mutating func buildEntry(_ token: Int, _ keyEnd: Int, _ hasValue: Bool) {
    let start = cursor.tokens[token].start
    let value = hasValue ? parsed.takeNode() : nil
    parsed.entries.append(
      JQObjectEntry(
        key: parsed.takeKey(), value: value, range: start..<cursor.end, keyRange: start..<keyEnd))
  }

  /// Parses a key of an object or of an object pattern.
  mutating func parseKey() throws(Failure) {
    switch cursor.kind {
    case .symbol(.openParenthesis): try parseComputedKey()
    case .stringStart: try parseStringKey()
    case .format where cursor.nextKind == .stringStart: try parseStringKey()
    default: try takeKeyWord()
    }
  }

  @inline(never)
  private mutating func takeKeyWord() throws(Failure) {
    switch cursor.kind {
    case .identifier, .keyword: parsed.keys.append(.name(cursor.text(cursor.index)))
    case .binding: parsed.keys.append(.variable(cursor.text(cursor.index, dropping: 1)))
    case .symbol(.location): parsed.keys.append(.location(line: currentLine()))
    default: throw failUnexpected(expected: "a key")
    }
    advance()
  }

  private mutating func parseStringKey() throws(Failure) {
    try parseString()
    parsed.keys.append(.string(parsed.takeString()))
  }

  private mutating func parseComputedKey() throws(Failure) {
    let start = cursor.start
    try enter()
    try parseBracketed("(", .closeParenthesis)
    leave()
    buildComputedKey(from: start)
  }

  @inline(never)
  private mutating func buildComputedKey(from start: Int) {
    let node = parsed.takeNode()
    if let type = JQFolding.constantType(of: node), type != .string {
      _ = fail(.nonStringKey(type: JQFolding.name(of: type)), at: start..<cursor.end)
    }
    parsed.keys.append(.computed(node.spanning(start..<cursor.end)))
  }

  /// Parses a value, which is narrower than an expression: terms, minus signs and pipes.
  private mutating func parseValue() throws(Failure) {
    try enter()
    let first = parsed.nodes.count
    repeat { try parseNegatedTerm() } while take(.pipe)
    leave()
    if parsed.nodes.count - first > 1 { buildValue(first) }
  }

  @inline(never)
  private mutating func buildValue(_ first: Int) {
    let nodes = parsed.takeNodes(parsed.nodes.count - first)
    push(.pipe(nodes), from: nodes[0].range.lowerBound)
  }

  private mutating func parseNegatedTerm() throws(Failure) {
    let first = cursor.index
    while cursor.at(.minus) { advance() }
    let count = cursor.index - first
    if count + depth > Self.depthLimit { throw fail(.tooDeep(limit: Self.depthLimit)) }
    try parseTerm()
    for sign in 0..<count { buildNegation(from: cursor.tokens[first + count - 1 - sign].start) }
  }
}
