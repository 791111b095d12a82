extension JQParser {
  /// Parses patterns, separated by `?//`, binds their variables, and returns how many they are.
  mutating func parsePatterns() throws(Failure) -> Int {
    let first = parsed.patterns.count
    repeat { try parsePattern() } while take(.destructuringAlternative)
    let count = parsed.patterns.count - first
    bindParsed(count)
    return count
  }

  /// Binds every variable of the patterns that were parsed last.
  @inline(never)
  mutating func bindParsed(_ count: Int) {
    for name in JQPattern.names(parsed.patterns.suffix(count)) { scope.bind(variable: name) }
  }

  private mutating func parsePattern() throws(Failure) {
    try enter()
    switch cursor.kind {
    case .binding:
      parsed.patterns.append(.variable(cursor.text(cursor.index, dropping: 1)))
      advance()
    case .symbol(.openBracket): try parseArrayPattern()
    case .symbol(.openBrace): try parseObjectPattern()
    default: throw failUnexpected(expected: "a variable or a pattern")
    }
    leave()
  }

  private mutating func parseArrayPattern() throws(Failure) {
    let first = parsed.patterns.count
    begin("[")
    repeat {
      advance()
      try parsePattern()
    } while cursor.at(.comma)
    try expect(.closeBracket)
    finish()
    let elements = JQParsed.take(parsed.patterns.count - first, from: &parsed.patterns)
    parsed.patterns.append(.array(elements))
  }

  private mutating func parseObjectPattern() throws(Failure) {
    let first = parsed.patternEntries.count
    begin("{")
    repeat {
      advance()
      try parsePatternEntry()
    } while cursor.at(.comma)
    try expect(.closeBrace)
    finish()
    let entries = JQParsed.take(parsed.patternEntries.count - first, from: &parsed.patternEntries)
    parsed.patterns.append(.object(entries))
  }

  private mutating func parsePatternEntry() throws(Failure) {
    if cursor.at(.location) { throw failUnexpected(expected: "a key") }
    let canStandAlone = cursor.kind == .binding
    try parseKey()
    if canStandAlone, !cursor.at(.colon) {
      parsed.patternEntries.append(JQPatternEntry(key: parsed.takeKey(), pattern: nil))
      return
    }
    try expect(.colon)
    try parsePattern()
    let pattern = parsed.takePattern()
    parsed.patternEntries.append(JQPatternEntry(key: parsed.takeKey(), pattern: pattern))
  }
}
