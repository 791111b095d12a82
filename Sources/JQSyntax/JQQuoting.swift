/// The platform's rewriting of single quotes at the edges of words.
///
/// Shape: `'a' + .b` becomes `"a" + .b`; a quote inside a word stays.
package enum JQQuoting {
  /// Returns the text that the platform compiles, as long in UTF-8 as the author's.
  package static func rewritten(_ source: String) -> String {
    String(decoding: rewrittenUTF8(source), as: UTF8.self)
  }

  static func rewrittenUTF8(_ source: String) -> [UInt8] {
    let original = Array(source.utf8)
    guard original.contains(singleQuote) else { return original }
    var rewritten = original
    var position = 0
    while position < original.count {
      if position == 0, opens(original, at: position) {
        rewritten[position] = doubleQuote
        position += 1
      } else if let space = spaceLength(original, at: position),
        opens(original, at: position + space)
      {
        rewritten[position + space] = doubleQuote
        position += space + 1
      } else if let space = closes(original, at: position) {
        rewritten[position] = doubleQuote
        position += 1 + space
      } else {
        position += 1
      }
    }
    return rewritten
  }

  private static let singleQuote = UInt8(ascii: "'")
  private static let doubleQuote = UInt8(ascii: "\"")

  /// Whether a quote that starts a word stands here, when a word can start here at all.
  private static func opens(_ text: [UInt8], at position: Int) -> Bool {
    guard position < text.count, text[position] == singleQuote else { return false }
    let next = position + 1
    guard next < text.count else { return true }
    return text[next] != doubleQuote && spaceLength(text, at: next) == nil
  }

  /// Returns the length of the space after a quote that ends a word, nil when none ends here.
  private static func closes(_ text: [UInt8], at position: Int) -> Int? {
    guard text[position] == singleQuote else { return nil }
    if position > 0 {
      guard text[position - 1] != doubleQuote, !isAfterSpace(text, position) else { return nil }
    }
    guard position + 1 < text.count else { return 0 }
    return spaceLength(text, at: position + 1)
  }

  private static func isAfterSpace(_ text: [UInt8], _ position: Int) -> Bool {
    for length in 1...3 where position >= length {
      if spaceLength(text, at: position - length) == length { return true }
    }
    return false
  }

  /// Returns the UTF-8 length of the white space at an offset, by JavaScript's definition.
  private static func spaceLength(_ text: [UInt8], at position: Int) -> Int? {
    guard position < text.count else { return nil }
    switch text[position] {
    case 0x09...0x0D, 0x20:
      return 1
    case 0xC2:
      return position + 1 < text.count && text[position + 1] == 0xA0 ? 2 : nil
    case 0xE1, 0xE2, 0xE3, 0xEF:
      guard position + 2 < text.count else { return nil }
      switch (text[position], text[position + 1], text[position + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        return 3
      default:
        return nil
      }
    default:
      return nil
    }
  }
}
