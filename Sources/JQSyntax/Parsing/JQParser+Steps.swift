extension JQParser {
  /// Parses the steps behind a base, at least one.
  @inline(never)
  mutating func parseSteps() throws(Failure) {
    let first = parsed.steps.count
    while cursor.startsStep { try parseStep(behind: first) }
    buildPath(first)
  }

  @inline(never)
  private mutating func buildPath(_ first: Int) {
    let base = parsed.takeNode()
    let steps = JQParsed.take(parsed.steps.count - first, from: &parsed.steps)
    let path = JQPath(base: base, steps: steps)
    push(.path(path), from: base.range.lowerBound)
  }

  /// Parses one step of the path whose first step has an index.
  private mutating func parseStep(behind first: Int) throws(Failure) {
    let start = cursor.start
    if cursor.kind == .field {
      let name = cursor.text(cursor.index, dropping: 1)
      advance()
      return append(.field(name), from: start)
    }
    guard take(.dot) else { return try parseBracketStep(from: start, takesSlice: true) }
    switch cursor.kind {
    case .symbol(.openBracket):
      // Of `.a.[0]`, `.a.[]` and `.a.[1:2]` the last is not in the platform's grammar.
      let isFirst = parsed.steps.count == first && parsed.nodes.last?.range.isEmpty == true
      try parseBracketStep(from: start, takesSlice: isFirst)
    case .stringStart, .format: try parseStringStep(from: start)
    default: throw failUnexpected(expected: "a field, a string or `[`")
    }
  }

  @inline(never)
  private mutating func append(_ kind: JQStep.Kind, from start: Int) {
    let isOptional = take(.question)
    parsed.steps.append(JQStep(kind: kind, isOptional: isOptional, range: start..<cursor.end))
  }

  private mutating func parseStringStep(from start: Int) throws(Failure) {
    let stringStart = cursor.start
    try parseString()
    let node = JQNode(.string(parsed.takeString()), stringStart..<cursor.end)
    append(Self.step(node), from: start)
  }

  /// Returns the step to a key, which is a field when the key is known.
  private static func step(_ key: JQNode) -> JQStep.Kind {
    if case .string(let string) = key.kind, let literal = string.literal { return .field(literal) }
    return .index(key)
  }

  private mutating func parseBracketStep(from start: Int, takesSlice: Bool) throws(Failure) {
    let first = parsed.nodes.count
    let level = open.count
    begin("[")
    advance()
    do throws(Failure) {
      let colon = try parseBracketContent(takesSlice)
      finish()
      buildBracketStep(from: start, first, colon)
    } catch {
      try recover(level)
      append(.iterate, from: start)
    }
  }

  /// Parses what is inside a step's brackets; tells whether there was a colon at all, and first.
  private mutating func parseBracketContent(_ takesSlice: Bool) throws(Failure) -> Colon {
    if take(.closeBracket) { return .none }
    let colon: Colon = takesSlice && cursor.at(.colon) ? .first : .none
    if colon == .first {
      advance()
      try parseExpression(.pipe)
    } else {
      try parseExpression(.pipe)
      guard takesSlice, take(.colon) else {
        try expect(.closeBracket)
        return .none
      }
      if !cursor.at(.closeBracket) { try parseExpression(.pipe) }
    }
    try expect(.closeBracket)
    return colon == .first ? .first : .later
  }

  /// Where the colon of a slice stands.
  private enum Colon { case none, first, later }

  @inline(never)
  private mutating func buildBracketStep(from start: Int, _ first: Int, _ colon: Colon) {
    let nodes = parsed.takeNodes(parsed.nodes.count - first)
    let kind: JQStep.Kind
    switch (colon, nodes.count) {
    case (.none, 0): kind = .iterate
    case (.none, _): kind = Self.step(nodes[0])
    case (.first, _): kind = .slice(from: nil, upTo: nodes.first)
    case (.later, 1): kind = .slice(from: nodes[0], upTo: nil)
    case (.later, _): kind = .slice(from: nodes.first, upTo: nodes.last)
    }
    append(kind, from: start)
  }
}
