/// Decodes literal and folded scalars: indentation, folding and the breaks at the end.
///
/// The order of steps follows libyaml's `yaml_parser_scan_block_scalar`.
struct BlockScalarDecoder {
  private let source: SourceText
  private let isLiteral: Bool

  init(_ source: SourceText, isLiteral: Bool) {
    self.source = source
    self.isLiteral = isLiteral
  }

  /// The offsets of the scalar; `nil` when the text is not the expected one.
  func decode(_ expected: [UInt8]) -> [(decoded: Int, source: Int)]? {
    let header = readHeader()
    for indentation in indentations(from: header.end, hasIndicator: header.hasIndicator) {
      let output = decode(from: header.end, indentation, header.chomping)
      guard output.decoded == expected else { continue }
      return output.offsets.isEmpty ? [(0, header.end)] : output.offsets
    }
    return nil
  }

  private enum Chomping {
    case strip
    case clip
    case keep
  }

  private func readHeader() -> (end: Int, chomping: Chomping, hasIndicator: Bool) {
    var offset = source.content + 1
    var chomping = Chomping.clip
    var hasIndicator = false
    while source.lineBreak(at: offset) == 0, offset < source.bytes.count {
      switch source.byte(offset) {
      case UInt8(ascii: "#"):
        while source.lineBreak(at: offset) == 0, offset < source.bytes.count { offset += 1 }
        continue
      case UInt8(ascii: "-"): chomping = .strip
      case UInt8(ascii: "+"): chomping = .keep
      case UInt8(ascii: "1")...UInt8(ascii: "9"): hasIndicator = true
      default: break
      }
      offset += 1
    }
    return (offset + source.lineBreak(at: offset), chomping, hasIndicator)
  }

  /// The possible indentations: the first line's, or with an indicator any up to it, since the
  /// indicator counts from an indentation that is not known here.
  private func indentations(from start: Int, hasIndicator: Bool) -> [Int] {
    var offset = start
    var deepest = 0
    while offset < source.range.upperBound {
      var column = 0
      while source.byte(offset + column) == 0x20 { column += 1 }
      deepest = max(deepest, column)
      let lineBreak = source.lineBreak(at: offset + column)
      guard lineBreak > 0 else { break }
      offset += column + lineBreak
    }
    let limit = max(1, deepest)
    return hasIndicator ? Array((1...min(limit, 64)).reversed()) : [limit]
  }

  private func decode(from start: Int, _ indentation: Int, _ chomping: Chomping) -> ScalarText {
    var output = ScalarText()
    var offset = start
    var lastBreak: Int?
    var hadLeadingBlank = false
    var (breaks, column) = skipBreaks(&offset, indentation)
    while column == indentation, offset < source.bytes.count {
      let hasLeadingBlank = source.isBlank(offset)
      if let lineBreak = lastBreak {
        let folds =
          !isLiteral && source.decodedBreak(at: lineBreak) == [0x0A] && !hadLeadingBlank
          && !hasLeadingBlank
        if !folds {
          output.append(source.decodedBreak(at: lineBreak), from: lineBreak)
        } else if breaks.isEmpty {
          output.append([0x20], from: lineBreak)
        }
      }
      for lineBreak in breaks { output.append(source.decodedBreak(at: lineBreak), from: lineBreak) }
      hadLeadingBlank = hasLeadingBlank
      let lineStart = offset
      while offset < source.bytes.count, source.lineBreak(at: offset) == 0 { offset += 1 }
      output.append(source.bytes[lineStart..<offset], from: lineStart)
      lastBreak = source.lineBreak(at: offset) > 0 ? offset : nil
      offset += source.lineBreak(at: offset)
      (breaks, column) = skipBreaks(&offset, indentation)
    }
    if chomping != .strip, let lastBreak {
      output.append(source.decodedBreak(at: lastBreak), from: lastBreak)
    }
    if chomping == .keep {
      for lineBreak in breaks { output.append(source.decodedBreak(at: lineBreak), from: lineBreak) }
    }
    return output
  }

  /// Passes empty lines and the indentation of the next one.
  private func skipBreaks(_ offset: inout Int, _ indentation: Int) -> (breaks: [Int], column: Int) {
    var breaks: [Int] = []
    while true {
      var column = 0
      while column < indentation, source.byte(offset) == 0x20 {
        offset += 1
        column += 1
      }
      guard source.lineBreak(at: offset) > 0 else { return (breaks, column) }
      breaks.append(offset)
      offset += source.lineBreak(at: offset)
    }
  }
}
