internal import JSONTapes
internal import RegularExpressions

/// The compiled patterns of a machine, and the matches of the last search.
struct PatternSearch {
  /// A pattern that is written out in an expression.
  private struct Literal {
    let source: TapeText
    let flags: RegularExpressionFlags
    let pattern: RegularExpression
  }

  private static let literalCount = 64

  /// Patterns that are written out, found by where they stand; a newer one takes the place of an older.
  private var literals: [Literal?] = Array(repeating: nil, count: literalCount)

  private var patterns = RegularExpressionCache()
  private(set) var matches = RegularExpressionMatches()

  /// Whether a text has a match.
  mutating func isFound(
    _ source: TapeText, _ flags: RegularExpressionFlags, in text: TapeText,
    _ memory: borrowing TapeMemory
  ) throws(RegularExpressionFault) -> Bool {
    let pattern = try pattern(source, flags, memory)
    return try memory.withBytes(of: text) { bytes throws(RegularExpressionFault) in
      try pattern.isFound(in: bytes)
    }
  }

  /// Finds the matches of a text.
  mutating func find(
    _ source: TapeText, _ flags: RegularExpressionFlags, in text: TapeText,
    _ memory: borrowing TapeMemory
  ) throws(RegularExpressionFault) {
    let pattern = try pattern(source, flags, memory)
    try memory.withBytes(of: text) { bytes throws(RegularExpressionFault) in
      try pattern.find(in: bytes, &matches)
    }
  }

  /// The names of a pattern's groups, by their numbers from 1.
  mutating func groupNames(
    _ source: TapeText, _ flags: RegularExpressionFlags, _ memory: borrowing TapeMemory
  ) throws(RegularExpressionFault) -> [String?] {
    try pattern(source, flags, memory).groupNames
  }

  private mutating func pattern(
    _ source: TapeText, _ flags: RegularExpressionFlags, _ memory: borrowing TapeMemory
  ) throws(RegularExpressionFault) -> RegularExpression {
    guard source.isConstant else { return try computedPattern(source, flags, memory) }
    let place = Int(source.start) & (Self.literalCount - 1)
    if let literal = literals[place], literal.source.word == source.word,
      literal.flags.rawValue == flags.rawValue
    {
      return literal.pattern
    }
    let pattern = try computedPattern(source, flags, memory)
    literals[place] = Literal(source: source, flags: flags, pattern: pattern)
    return pattern
  }

  private mutating func computedPattern(
    _ source: TapeText, _ flags: RegularExpressionFlags, _ memory: borrowing TapeMemory
  ) throws(RegularExpressionFault) -> RegularExpression {
    try memory.withBytes(of: source) { bytes throws(RegularExpressionFault) in
      try patterns.expression(bytes, flags)
    }
  }
}
