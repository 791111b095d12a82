public import SourceDiagnostics

extension DiagnosticCode {
  /// A template in a quoted string has quotes that end the string.
  public static let unescapedTemplateQuotes = DiagnosticCode(
    "D006", "unescaped-template-quotes",
    Explanation(
      what: "A template in a quoted string has quotes that end the string.",
      why: """
        The first inner quote ends the string in the middle of the template, and what follows is \
        no JSON or YAML, so the file cannot be sent. Examples that are copied from web pages often \
        lack the backslashes.
        """,
      example: #""url": "https://chat.example/{{ .secrets["CHAT_HOOK"] }}""#,
      instead: #""url": "https://chat.example/{{ .secrets[\"CHAT_HOOK\"] }}""#))
}

extension Diagnostic {
  /// The finding about a quote at an offset.
  static func unescapedTemplateQuotes(_ offset: Int, in file: SourceFile) -> Diagnostic {
    let isSingle = file.bytes[offset] == UInt8(ascii: "'")
    return Diagnostic(
      .unescapedTemplateQuotes, .error, "this quote ends the string inside a template",
      at: SourceSpan(file: file, range: offset..<offset + 1),
      help: "write `\(isSingle ? "''" : #"\""#)` for a quote inside a template")
  }
}

extension SourceFile {
  /// The last quote before an offset, when it ends a string of that line in which a template is
  /// still open.
  func quoteInsideTemplate(before offset: Int, format: DocumentFormat) -> Int? {
    guard let string = lastString(before: offset, format), hasOpenTemplate(in: string) else {
      return nil
    }
    return string.upperBound - 1
  }

  /// Whether a template begins in a stretch and does not end there.
  func hasOpenTemplate(in range: Range<Int>) -> Bool {
    let text = bytes[range]
    for delimiters in TemplateDelimiters.allCases {
      guard let opening = text.lastIndex(ofPair: delimiters.opening) else { continue }
      return text[opening...].lastIndex(ofPair: delimiters.closing) == nil
    }
    return false
  }

  /// The last quoted string that ends on the line before an offset, when no quote follows it there.
  private func lastString(before offset: Int, _ format: DocumentFormat) -> Range<Int>? {
    var position = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var last: Range<Int>?
    var start: Int?
    var before: UInt8?
    while position < offset {
      let byte = bytes[position]
      if let opened = start {
        let quote = bytes[opened]
        if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
          position += 1
        } else if byte == quote {
          let isDoubled =
            byte == UInt8(ascii: "'") && position + 1 < offset && bytes[position + 1] == byte
          if isDoubled {
            position += 1
          } else {
            last = opened..<position + 1
            (start, before) = (nil, byte)
          }
        }
      } else if opensString(byte, behind: before, format) {
        (start, last) = (position, nil)
      } else if byte > 0x20 {
        before = byte
      }
      position += 1
    }
    return last
  }

  /// Whether a quote begins a string behind the last character that is no blank.
  private func opensString(_ byte: UInt8, behind before: UInt8?, _ format: DocumentFormat) -> Bool {
    guard format == .yaml else { return byte == UInt8(ascii: "\"") }
    guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { return false }
    return before.map(":,[{-?".utf8.contains) ?? true
  }
}

extension ArraySlice<UInt8> {
  /// The last offset of a delimiter, which is one byte twice.
  fileprivate func lastIndex(ofPair delimiter: String) -> Int? {
    guard let byte = delimiter.utf8.first, count > 1 else { return nil }
    return indices.dropLast().last { self[$0] == byte && self[$0 + 1] == byte }
  }
}
