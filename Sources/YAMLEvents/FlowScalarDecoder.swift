/// Decodes plain and quoted scalars: escapes, and lines folded into one.
struct FlowScalarDecoder {
  enum Style {
    case plain
    case singleQuoted
    case doubleQuoted
  }

  private let source: SourceText
  private let style: Style
  private var output = ScalarText()
  private var offset: Int
  private let end: Int

  init(_ source: SourceText, _ style: Style) {
    self.source = source
    self.style = style
    offset = source.content + (style == .plain ? 0 : 1)
    end = source.range.upperBound - (style == .plain ? 0 : 1)
  }

  /// The offsets of the scalar; `nil` when the text is not the expected one.
  consuming func decode(_ expected: [UInt8]) -> [(decoded: Int, source: Int)]? {
    while offset < end {
      if source.isBlank(offset) || source.lineBreak(at: offset) > 0 {
        decodeSpace()
      } else if style == .singleQuoted, source.byte(offset) == UInt8(ascii: "'") {
        output.append([UInt8(ascii: "'")], from: offset)
        offset += 2
      } else if style == .doubleQuoted, source.byte(offset) == UInt8(ascii: "\\") {
        decodeEscape()
      } else {
        decodeRun()
      }
    }
    guard output.decoded == expected else { return nil }
    // The end has a place of its own, behind the whole of an escape that comes last.
    output.append([], from: end)
    return output.offsets.isEmpty
      ? [(0, source.content + (style == .plain ? 0 : 1))] : output.offsets
  }

  /// Takes over characters that stand for themselves.
  private mutating func decodeRun() {
    let start = offset
    repeat { offset += 1 } while offset < end && !isSpecial(source.byte(offset))
    output.append(source.bytes[start..<offset], from: start)
  }

  /// Whether a byte may begin something that does not stand for itself.
  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0xC2, 0xE2: true
    case UInt8(ascii: "'"): style == .singleQuoted
    case UInt8(ascii: "\\"): style == .doubleQuoted
    default: false
    }
  }

  /// Decodes blanks and line breaks: one break is a blank, more are one break less.
  private mutating func decodeSpace() {
    let start = offset
    while offset < end, source.isBlank(offset) { offset += 1 }
    guard offset < end, source.lineBreak(at: offset) > 0 else {
      return output.append(source.bytes[start..<offset], from: start)
    }
    let firstBreak = offset
    offset += source.lineBreak(at: offset)
    let isFoldable = source.decodedBreak(at: firstBreak) == [0x0A]
    if !isFoldable { output.append(source.decodedBreak(at: firstBreak), from: firstBreak) }
    if !decodeFurtherBreaks(), isFoldable { output.append([0x20], from: firstBreak) }
  }

  /// Decodes line breaks and the blanks between them; whether there was any.
  @discardableResult private mutating func decodeFurtherBreaks() -> Bool {
    var hasBreaks = false
    while offset < end {
      if source.isBlank(offset) {
        offset += 1
      } else if source.lineBreak(at: offset) > 0 {
        output.append(source.decodedBreak(at: offset), from: offset)
        offset += source.lineBreak(at: offset)
        hasBreaks = true
      } else {
        break
      }
    }
    return hasBreaks
  }

  private mutating func decodeEscape() {
    let start = offset
    if source.lineBreak(at: offset + 1) > 0 {
      offset += 1 + source.lineBreak(at: offset + 1)
      decodeFurtherBreaks()
      return
    }
    let letter = source.byte(offset + 1)
    offset += 2
    let digits: Int
    switch letter {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default:
      output.append(Self.simpleEscapes[letter] ?? [letter], from: start)
      return
    }
    let text = String(decoding: source.bytes[offset..<min(offset + digits, end)], as: UTF8.self)
    offset += digits
    guard let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) else { return }
    output.append(Array(String(scalar).utf8), from: start)
  }

  private static let simpleEscapes: [UInt8: [UInt8]] = [
    UInt8(ascii: "0"): [0], UInt8(ascii: "a"): [7], UInt8(ascii: "b"): [8],
    UInt8(ascii: "t"): [9], 0x09: [9], UInt8(ascii: "n"): [10], UInt8(ascii: "v"): [11],
    UInt8(ascii: "f"): [12], UInt8(ascii: "r"): [13], UInt8(ascii: "e"): [27],
    UInt8(ascii: "N"): [0xC2, 0x85], UInt8(ascii: "_"): [0xC2, 0xA0],
    UInt8(ascii: "L"): [0xE2, 0x80, 0xA8], UInt8(ascii: "P"): [0xE2, 0x80, 0xA9],
  ]
}
