internal import JSONTapes

extension NativeMachine {
  /// Where a part begins in a text, by code points, or in an array; a part that is no array is
  /// looked for as an element.
  mutating func indices(
    of part: TapeValue, in whole: TapeValue
  ) throws(NativeEscape) -> [Int]? {
    switch (whole, part) {
    case (.null, .text), (.null, .number): return nil
    case (.text(let text), .text(let part)): return try indices(of: part, in: text)
    case (.array(let array), .array(let parts)):
      let wanted = try elements(of: parts)
      guard !wanted.isEmpty else { throw .uncertain }
      return try indices(of: wanted, in: try elements(of: array))
    case (.array(let array), _): return try indices(of: [part], in: try elements(of: array))
    default: throw .uncertain
    }
  }

  private mutating func indices(
    of part: TapeText, in text: TapeText
  ) throws(NativeEscape) -> [Int] {
    guard part.count > 0 else { return [] }
    var indices: [Int] = []
    var offset = 0
    var codePoints = 0
    var end = 0
    while let found = memory.offset(of: part, in: text, from: offset) {
      try step(found - offset + 1)
      // Not all libjq find places that overlap.
      guard found >= end else { throw .uncertain }
      end = found + part.count
      codePoints += memory.codePointCount(of: text.part(offset..<found))
      indices.append(codePoints)
      offset = found + 1
      codePoints += 1
      while offset < text.count, memory.byte(offset, of: text) & 0xC0 == 0x80 { offset += 1 }
    }
    return indices
  }

  private mutating func indices(
    of wanted: [TapeValue], in elements: [TapeValue]
  ) throws(NativeEscape) -> [Int] {
    var indices: [Int] = []
    for start in elements.indices {
      guard start + wanted.count <= elements.count else { break }
      var isSame = true
      for position in wanted.indices where isSame {
        try step()
        isSame = try isEqual(elements[start + position], wanted[position])
      }
      if isSame { indices.append(start) }
    }
    return indices
  }
}
