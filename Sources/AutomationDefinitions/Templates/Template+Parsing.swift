extension Template {
  /// Splits a string.
  ///
  /// Offsets in messages count UTF-16, as on the platform. Source: semantics, section 3.
  public static func parse(
    _ text: String, delimiters: TemplateDelimiters
  ) throws(TemplateSyntaxError) -> Template {
    var scanner = TemplateScanner(text, delimiters)
    let ranges = try scanner.scan()
    let bytes = scanner.bytes
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    var segments: [Segment] = []
    var end = 0
    for range in ranges {
      if range.lowerBound - 2 > end { segments.append(.text(slice(end..<range.lowerBound - 2))) }
      segments.append(.expression(Expression(text: slice(range), range: range)))
      end = range.upperBound + 2
    }
    if end < bytes.count { segments.append(.text(slice(end..<bytes.count))) }
    return Template(
      segments: segments,
      isWhole: ranges.count == 1
        && (ranges == [2..<bytes.count - 2] || text.isEnclosed(by: delimiters)),
      containsTemplate: !ranges.isEmpty)
  }
}

/// Finds the expressions of a string.
private struct TemplateScanner {
  let bytes: [UInt8]
  private let delimiters: TemplateDelimiters
  private let open: UInt8
  private let close: UInt8

  init(_ text: String, _ delimiters: TemplateDelimiters) {
    bytes = Array(text.utf8)
    self.delimiters = delimiters
    open = UInt8(ascii: delimiters == .braces ? "{" : "<")
    close = UInt8(ascii: delimiters == .braces ? "}" : ">")
  }

  /// The ranges between delimiters.
  ///
  /// A quote inside a template hides delimiters until it closes, a backslash hides the next
  /// character, and a third brace in a row starts no second pair.
  mutating func scan() throws(TemplateSyntaxError) -> [Range<Int>] {
    guard bytes.contains(open) || bytes.contains(close) else { return [] }
    var ranges: [Range<Int>] = []
    var start: Int?
    var quote: (byte: UInt8, offset: Int)?
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let followsSame = offset > 0 && bytes[offset - 1] == byte
      switch byte {
      case UInt8(ascii: "\\") where start != nil:
        offset += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard start != nil else { break }
        if quote == nil { quote = (byte, offset) } else if quote?.byte == byte { quote = nil }
      case open where quote == nil && followsSame:
        if let start { throw nested(at: offset - 1, in: start - 2) }
        start = offset + 1
        if offset + 1 < bytes.count, bytes[offset + 1] == open { offset += 1 }
      case close where quote == nil && followsSame:
        guard let opened = start else { throw unopened(at: offset - 1) }
        ranges.append(opened..<offset - 1)
        start = nil
        if offset + 1 < bytes.count, bytes[offset + 1] == close { offset += 1 }
      default: break
      }
      offset += 1
    }
    if let start { throw unclosed(at: start - 2, openQuote: quote?.offset) }
    return ranges
  }

  private func nested(at offset: Int, in outer: Int) -> TemplateSyntaxError {
    error(
      .nested, at: offset,
      "Found double \(delimiters.name) in index \(utf16(offset)) inside other one in index \(utf16(outer))"
    )
  }

  private func unopened(at offset: Int) -> TemplateSyntaxError {
    error(
      .unopened, at: offset,
      "Found closing double \(delimiters.name) in index \(utf16(offset)) "
        + "without opening double \(delimiters.name)")
  }

  private func unclosed(at offset: Int, openQuote: Int?) -> TemplateSyntaxError {
    error(
      .unclosed, at: offset,
      "Found opening double \(delimiters.name) in index \(utf16(offset)) "
        + "without closing double \(delimiters.name)", openQuote: openQuote)
  }

  private func error(
    _ kind: TemplateSyntaxError.Kind, at offset: Int, _ message: String, openQuote: Int? = nil
  ) -> TemplateSyntaxError {
    TemplateSyntaxError(
      kind: kind, message: message, range: offset..<offset + 2, openQuote: openQuote,
      delimiters: delimiters)
  }

  /// The UTF-16 offset of a UTF-8 offset.
  private func utf16(_ offset: Int) -> Int {
    bytes[..<offset].reduce(0) { count, byte in
      byte & 0xC0 == 0x80 ? count : count + (byte >= 0xF0 ? 2 : 1)
    }
  }
}

extension String {
  fileprivate func isEnclosed(by delimiters: TemplateDelimiters) -> Bool {
    let trimmed = trimmingJavaScriptWhiteSpace
    return trimmed.utf8.starts(with: delimiters.opening.utf8)
      && trimmed.utf8.suffix(2).elementsEqual(delimiters.closing.utf8)
  }
}
