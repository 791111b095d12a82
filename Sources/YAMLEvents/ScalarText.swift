/// The decoding of a scalar with the source of each part of it.
///
/// libyaml gives the decoded text alone. The source is decoded once more here, keeping track; where
/// the result is not libyaml's, the whole text is placed at its beginning.
struct ScalarText {
  private(set) var decoded: [UInt8] = []
  private(set) var offsets: [(decoded: Int, source: Int)] = []

  /// Appends bytes that stand at a source offset.
  mutating func append(_ bytes: some Collection<UInt8>, from source: Int) {
    if let last = offsets.last {
      if source - last.source != decoded.count - last.decoded {
        mark(source)
      }
    } else {
      mark(source)
    }
    decoded.append(contentsOf: bytes)
  }

  private mutating func mark(_ source: Int) {
    if offsets.last?.decoded == decoded.count { offsets.removeLast() }
    offsets.append((decoded.count, source))
  }
}

extension RawScalar {
  /// The scalar as an event, its source read from `bytes`.
  func event(in bytes: [UInt8], at range: Range<Int>) -> YAMLEvent {
    var range = range
    let source = SourceText(bytes: bytes, range: range)
    let expected = Array(text.utf8)
    var offsets: [(decoded: Int, source: Int)]?
    switch style {
    case .plain:
      offsets = FlowScalarDecoder(source, .plain).decode(expected)
    case .singleQuoted:
      offsets = FlowScalarDecoder(source, .singleQuoted).decode(expected)
    case .doubleQuoted:
      offsets = FlowScalarDecoder(source, .doubleQuoted).decode(expected)
    case .literal, .folded:
      offsets = BlockScalarDecoder(source, isLiteral: style == .literal).decode(expected)
      range = source.trimmedRange
    }
    let scalar = YAMLScalar(
      text: text, style: style, isPlainImplicit: isPlainImplicit, anchor: anchor, tag: tag,
      offsets: offsets ?? [(0, source.content)])
    return YAMLEvent(kind: .scalar(scalar), range: range)
  }
}

/// The stretch of a YAML text that a scalar takes.
struct SourceText {
  let bytes: [UInt8]
  let range: Range<Int>
  /// Where the scalar itself begins, behind `&anchor` and `!tag`.
  let content: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    var offset = range.lowerBound
    while offset < range.upperBound,
      bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!")
    {
      while offset < range.upperBound, bytes[offset] > 0x20 { offset += 1 }
      offset = Self.skippingSpace(bytes, offset, range.upperBound)
    }
    content = offset
  }

  /// The offset behind blanks, line breaks and comments.
  private static func skippingSpace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: "#") {
        while offset < end, bytes[offset] != 0x0A { offset += 1 }
      } else if bytes[offset] <= 0x20 {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// The range without white space at its end.
  var trimmedRange: Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return range.lowerBound..<end
  }

  /// The byte at an offset; 0 at the end of the text.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// The length of the line break at an offset; 0 when there is none.
  func lineBreak(at offset: Int) -> Int {
    switch byte(offset) {
    case 0x0A: 1
    case 0x0D: byte(offset + 1) == 0x0A ? 2 : 1
    case 0xC2: byte(offset + 1) == 0x85 ? 2 : 0
    case 0xE2:
      byte(offset + 1) == 0x80 && (byte(offset + 2) == 0xA8 || byte(offset + 2) == 0xA9) ? 3 : 0
    default: 0
    }
  }

  /// What the line break at an offset is decoded to.
  func decodedBreak(at offset: Int) -> [UInt8] {
    lineBreak(at: offset) == 3 ? Array(bytes[offset..<offset + 3]) : [0x0A]
  }

  func isBlank(_ offset: Int) -> Bool { byte(offset) == 0x20 || byte(offset) == 0x09 }
}
