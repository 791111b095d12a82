extension RegularExpression {
  /// Whether a text in UTF-8 has a match.
  public func isFound(in text: Span<UInt8>) throws(RegularExpressionFault) -> Bool {
    guard UTF8Tail.isComplete(text) else { throw .uncertain }
    if let row, RowPattern.suits(text) {
      switch row.search(text, from: 0) {
      case .match: return true
      case .mismatch: return false
      case .unknown: break
      }
    }
    return try pattern.search(text, from: 0)
  }

  /// Finds the first match in a text in UTF-8, or all of them when the flags say so.
  public func find(
    in text: Span<UInt8>, _ matches: inout RegularExpressionMatches
  ) throws(RegularExpressionFault) {
    guard UTF8Tail.isComplete(text) else { throw .uncertain }
    matches.reset(groupCount: groupCount)
    let byRow = row != nil && RowPattern.suits(text)
    guard flags.contains(.global) else {
      _ = try findNext(in: text, from: 0, byRow, &matches)
      return
    }
    if try consumes() {
      try findByBytes(in: text, isASCII: false, byRow, &matches)
    } else if byRow || Self.isASCII(text) {
      try findByBytes(in: text, isASCII: true, byRow, &matches)
      try findAtEnd(of: text, byRow, &matches)
    } else {
      try findByCharacters(in: text, &matches)
    }
  }

  /// Finds the next match from an offset on; by the row where the text suits it.
  private func findNext(
    in text: Span<UInt8>, from offset: Int, _ byRow: Bool,
    _ matches: inout RegularExpressionMatches
  ) throws(RegularExpressionFault) -> Range<Int>? {
    if byRow, let row {
      switch row.search(text, from: offset) {
      case .match(let range):
        matches.append(range)
        return range
      case .mismatch: return nil
      case .unknown: break
      }
    }
    return try pattern.search(text, from: offset) ? try matches.append(pattern) : nil
  }

  /// Whether no match is empty, whatever stands around it.
  private func consumes() throws(RegularExpressionFault) -> Bool {
    guard let matchesEmptyText else { throw .uncertain }
    return !matchesEmptyText && !traits.contains(.hasPositions)
  }

  private static func isASCII(_ text: Span<UInt8>) -> Bool {
    var all: UInt8 = 0
    for index in text.indices { all |= text[index] }
    return all < 0x80
  }

  /// Finds what libjq 1.6 finds, which after an empty match steps by one byte.
  private func findByBytes(
    in text: Span<UInt8>, isASCII: Bool, _ byRow: Bool,
    _ matches: inout RegularExpressionMatches
  ) throws(RegularExpressionFault) {
    var start = 0
    repeat {
      guard start <= text.count, let range = try findNext(in: text, from: start, byRow, &matches)
      else { return }
      if range.isEmpty {
        // libjq 1.6 searches again from each byte before it, where something else may match then.
        guard isASCII, range.lowerBound == start || !traits.contains(.movesStart) else {
          throw .uncertain
        }
        start = range.lowerBound + 1
      } else {
        start = range.upperBound
      }
    } while start != text.count
  }

  /// Finds the empty match at the end of a text that libjq 1.6 does not look for.
  private func findAtEnd(
    of text: Span<UInt8>, _ byRow: Bool, _ matches: inout RegularExpressionMatches
  ) throws(RegularExpressionFault) {
    if matches.count > 0 {
      let last = matches.range(of: matches.count - 1)
      if last.isEmpty, last.lowerBound == text.count { return }
    }
    if byRow {
      _ = try findNext(in: text, from: text.count, byRow, &matches)
      return
    }
    switch atEnd {
    case .some(let pattern):
      if try pattern.search(text, from: 0) { _ = try matches.append(pattern) }
    case .none: break
    }
  }

  /// Finds one match after the other, which after an empty match steps by one character.
  private func findByCharacters(
    in text: Span<UInt8>, _ matches: inout RegularExpressionMatches
  ) throws(RegularExpressionFault) {
    // The definitions around libjq step over what was searched by a pattern that counts characters:
    // no more than oniguruma can count, and it meddles with what asks for lengths or the start.
    guard text.count <= 100_000, flags.isDisjoint(with: [.longest, .notEmpty]),
      !traits.contains(.movesStart)
    else { throw .uncertain }
    var start = 0
    while start <= text.count, try pattern.search(text, from: start) {
      let range = try matches.append(pattern)
      start = range.upperBound
      if range.isEmpty {
        start += 1
        while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
      }
    }
  }
}
