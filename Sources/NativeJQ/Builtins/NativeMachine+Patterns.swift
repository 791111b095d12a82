internal import JSONTapes
internal import RegularExpressions

/// A text, and the pattern that is looked for in it.
private struct Search {
  let pattern: TapeText
  var flags: RegularExpressionFlags
  let text: TapeText
}

extension NativeMachine {
  mutating func test(
    _ pattern: NodePlace, _ flags: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard let search = try search(pattern, flags, on: input) else { return nil }
    do {
      return .bool(try searches.isFound(search.pattern, search.flags, in: search.text, memory))
    } catch { throw .uncertain }
  }

  /// The text with its first match replaced, or all of them.
  mutating func substitute(
    _ pattern: NodePlace, _ replacement: NodePlace, _ flags: NodePlace, all: Bool,
    on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard var search = try search(pattern, flags, on: input) else { return nil }
    if all { search.flags.insert(.global) }
    try find(search)
    let text = search.text
    let count = searches.matches.count
    guard count > 0 else { return input }
    try step(count)
    if case .constant(.text(let insert)) = programs[replacement] {
      return try replaceMatches(in: text, by: insert)
    }

    let names = try groupNames(of: search)
    var pieces: [TapeText] = []
    var size = text.count
    var next = 0
    // A replacement may search in its turn, so that the places of the matches are kept.
    let ranges = (0..<count).map { searches.matches.range(of: $0) }
    let groups = try (0..<count).map { match throws(NativeEscape) in
      try captures(of: match, names, in: text)
    }
    for (range, captured) in zip(ranges, groups) {
      guard case .text(let insert)? = try value(of: replacement, on: captured) else {
        throw .uncertain
      }
      pieces += [text.part(next..<range.lowerBound), insert]
      size += insert.count
      next = range.upperBound
    }
    guard size <= Self.maxSize else { throw .uncertain }
    let start = memory.scratchPosition
    for piece in pieces { memory.append(piece) }
    memory.append(text.part(next..<text.count))
    return .text(memory.scratchText(from: start))
  }

  /// The text with the matches that were found replaced by another text.
  private mutating func replaceMatches(
    in text: TapeText, by insert: TapeText
  ) throws(NativeEscape) -> TapeValue {
    let count = searches.matches.count
    guard text.count + count * insert.count <= Self.maxSize else { throw .uncertain }
    let start = memory.scratchPosition
    var next = 0
    for match in 0..<count {
      let range = searches.matches.range(of: match)
      memory.append(text.part(next..<range.lowerBound))
      memory.append(insert)
      next = range.upperBound
    }
    memory.append(text.part(next..<text.count))
    return .text(memory.scratchText(from: start))
  }

  /// The object of the named groups of the first match; no output where there is none.
  mutating func capture(
    _ pattern: NodePlace, _ flags: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard let search = try search(pattern, flags, on: input) else { return nil }
    // With `g` there is an output for each match.
    guard !search.flags.contains(.global) else { throw .uncertain }
    try find(search)
    guard searches.matches.count > 0 else { return nil }
    return try captures(of: 0, try groupNames(of: search), in: search.text)
  }

  /// The parts of a text between matches.
  mutating func split(
    _ pattern: NodePlace, _ flags: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard var search = try search(pattern, flags, on: input) else { return nil }
    search.flags.insert(.global)
    try find(search)
    let text = search.text
    var parts: [TapeValue] = []
    var next = 0
    for match in 0..<searches.matches.count {
      let range = searches.matches.range(of: match)
      parts.append(.text(text.part(next..<range.lowerBound)))
      next = range.upperBound
    }
    parts.append(.text(text.part(next..<text.count)))
    try step(parts.count)
    return memory.makeArray(parts[...])
  }

  /// What is searched and for what; `nil` where an argument has no output.
  private mutating func search(
    _ pattern: NodePlace, _ flags: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> Search? {
    guard let flags = try value(of: flags, on: input),
      let pattern = try value(of: pattern, on: input)
    else { return nil }
    guard case .text(let source) = pattern else { throw .uncertain }
    let known = try self.flags(flags)
    guard case .text(let text) = input else {
      throw raise(.value(input, "cannot be matched, as it is not a string"))
    }
    return Search(pattern: source, flags: known, text: text)
  }

  private mutating func find(_ search: Search) throws(NativeEscape) {
    do {
      try searches.find(search.pattern, search.flags, in: search.text, memory)
    } catch { throw .uncertain }
  }

  private mutating func groupNames(of search: Search) throws(NativeEscape) -> [String?] {
    do {
      return try searches.groupNames(search.pattern, search.flags, memory)
    } catch { throw .uncertain }
  }

  private mutating func captures(
    of match: Int, _ names: [String?], in text: TapeText
  ) throws(NativeEscape) -> TapeValue {
    var parts: [TapeValue] = []
    for (index, name) in names.enumerated() {
      guard let name else { continue }
      let range = searches.matches.range(ofGroup: index + 1, of: match)
      let value = range.map { TapeValue.text(text.part($0)) } ?? .null
      parts += [.text(memory.makeText(name)), value]
    }
    return makeObject(parts[...])
  }

  private func flags(_ value: TapeValue) throws(NativeEscape) -> RegularExpressionFlags {
    switch value {
    // An empty literal would be made by way of a sequence, which costs more than many a search.
    case .null: return RegularExpressionFlags(rawValue: 0)
    case .text(let letters):
      guard let flags = memory.withBytes(of: letters, { RegularExpressionFlags($0) }) else {
        throw .uncertain
      }
      return flags
    default: throw .uncertain
    }
  }
}
