public import SourceDiagnostics

extension DiagnosticCode {
  /// A template in a quoted string has quotes that end the string.
  public static let unescapedTemplateQuotes = DiagnosticCode("D006", "unescaped-template-quotes")
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
  /// The last quote before an offset, when a template on the same line is still open there.
  func quoteInsideTemplate(before offset: Int, among quotes: [Unicode.Scalar]) -> Int? {
    let line = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let marks = quotes.map { UInt8(ascii: $0) }
    guard let quote = bytes[line..<offset].lastIndex(where: marks.contains) else { return nil }
    let text = bytes[line..<quote]
    for delimiters in TemplateDelimiters.allCases {
      guard let opening = text.lastIndex(ofPair: delimiters.opening) else { continue }
      return text[opening...].lastIndex(ofPair: delimiters.closing) == nil ? quote : nil
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The last offset of a delimiter, which is one byte twice.
  fileprivate func lastIndex(ofPair delimiter: String) -> Int? {
    guard let byte = delimiter.utf8.first, count > 1 else { return nil }
    return indices.dropLast().last { self[$0] == byte && self[$0 + 1] == byte }
  }
}
