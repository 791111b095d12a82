/// Where characters stand, in bytes.
///
/// libyaml's marks count characters. The byte offset of every 64th one is kept, from one pass over
/// the text.
struct MarkTable {
  private let bytes: [UInt8]
  private let start: Int
  private let isASCII: Bool
  private var checkpoints: [Int] = []

  private static let interval = 64

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    isASCII = bytes[start...].allSatisfy { $0 < 0x80 }
    guard !isASCII else { return }
    var characters = 0
    for offset in start..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if characters % Self.interval == 0 { checkpoints.append(offset) }
      characters += 1
    }
  }

  /// The byte offset of a character.
  func offset(ofCharacter index: Int) -> Int {
    if isASCII { return min(start + index, bytes.count) }
    guard index / Self.interval < checkpoints.count else { return bytes.count }
    var offset = checkpoints[index / Self.interval]
    for _ in 0..<(index % Self.interval) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  func range(_ marks: Range<Int>) -> Range<Int> {
    let lower = offset(ofCharacter: marks.lowerBound)
    return lower..<max(lower, offset(ofCharacter: marks.upperBound))
  }
}

extension RawFailure {
  func syntaxError(_ marks: MarkTable, start: Int, count: Int) -> YAMLSyntaxError {
    let offset =
      byteOffset.map { $0 + start } ?? mark.map { marks.offset(ofCharacter: $0) } ?? count
    let lower = min(offset, count)
    return YAMLSyntaxError(
      message: message, range: lower..<min(lower + 1, count),
      context: contextMark.map { mark in
        let context = marks.offset(ofCharacter: mark)
        return context..<min(context + 1, count)
      })
  }
}
