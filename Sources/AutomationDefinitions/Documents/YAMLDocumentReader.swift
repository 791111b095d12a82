public import SourceDiagnostics
import YAMLEvents

extension DiagnosticCode {
  /// A text is not YAML.
  public static let invalidYAML = DiagnosticCode("D008", "invalid-yaml")

  /// A template stands in YAML without quotes, where `{{` opens a mapping.
  public static let unquotedTemplate = DiagnosticCode("D009", "unquoted-template")

  /// A document is nested more deeply than can be read.
  public static let tooDeep = DiagnosticCode("D010", "too-deep")
}

/// Reads YAML text into nodes.
struct YAMLDocumentReader {
  private let file: SourceFile
  private let maxDepth: Int

  /// libyaml's time grows with the square of the depth.
  private static let deepest = 1_000

  init(_ file: SourceFile, maxDepth: Int) {
    self.file = file
    self.maxDepth = min(maxDepth, Self.deepest)
  }

  func read() -> (roots: [DocumentNode], diagnostics: [Diagnostic]) {
    let (events, error) = YAMLEventReader.read(file.bytes, maxDepth: maxDepth)
    var composer = YAMLComposer(file)
    for event in events {
      guard composer.add(event) else { break }
    }
    var diagnostics = composer.diagnostics
    if let error {
      let finding = diagnostic(of: error)
      // A template that has been reported is also what the parser stumbles over.
      let isKnown = diagnostics.contains {
        $0.code == .unquotedTemplate && finding.code == .unquotedTemplate
          && $0.span?.start == finding.span?.start
      }
      if !isKnown { diagnostics.append(finding) }
    } else if composer.roots.isEmpty, diagnostics.isEmpty {
      diagnostics.append(.emptyDocument(file))
    }
    return (composer.roots, diagnostics)
  }

  private func diagnostic(of error: YAMLSyntaxError) -> Diagnostic {
    if let template = unquotedTemplate(near: error) {
      return .unquotedTemplate(at: SourceSpan(file: file, range: template))
    }
    let quotes: [Unicode.Scalar] = ["\"", "'"]
    if let quote = file.quoteInsideTemplate(before: error.range.lowerBound, among: quotes) {
      return .unescapedTemplateQuotes(quote, in: file)
    }
    let span = SourceSpan(file: file, range: error.range)
    if error.isTooDeep {
      return Diagnostic(.tooDeep, .error, error.message, at: span)
    }
    return Diagnostic(.invalidYAML, .error, error.message, at: span, help: help(for: error))
  }

  private func help(for error: YAMLSyntaxError) -> String? {
    let byte = file.bytes[error.range].first
    if error.message.contains("cannot start any token") {
      return byte == 0x09 ? "indent with blanks; YAML allows no tabs" : "quote the text"
    }
    if error.message.contains("invalid Unicode character escape") {
      return "write the character itself; YAML has no surrogate pairs"
    }
    if error.message.contains("tab character") { return "indent with blanks; YAML allows no tabs" }
    if error.message.contains("mapping values are not allowed") {
      return "quote text that holds `: `, and check the indentation"
    }
    if error.message.contains("expected key") || error.message.contains("expected '-'") {
      return "check the indentation and quotes of this line and the one before"
    }
    return nil
  }

  /// A `{{` that begins a plain value on the line of the error, the line before or the line where
  /// the construct at fault begins.
  private func unquotedTemplate(near error: YAMLSyntaxError) -> Range<Int>? {
    let line = SourceSpan(file: file, range: error.range).start.line
    let context = error.context.map { SourceSpan(file: file, range: $0).start.line }
    for line in [line, line - 1, context ?? line] where line > 0 {
      if let range = unquotedTemplate(inLine: line) { return range }
    }
    return nil
  }

  private func unquotedTemplate(inLine number: Int) -> Range<Int>? {
    let lineRange = file.rangeOfLine(number)
    let line = file.bytes[lineRange]
    guard let brace = line.firstPair(of: UInt8(ascii: "{")) else { return nil }
    let blanks: [UInt8] = [0x20, 0x09]
    guard let before = line[..<brace].last(where: { !blanks.contains($0) }) else {
      return brace..<lineRange.upperBound
    }
    let separators = [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ",")]
    return separators.contains(before) ? brace..<lineRange.upperBound : nil
  }
}

extension Diagnostic {
  static func unquotedTemplate(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unquotedTemplate, .error, "an unquoted `{{` opens a mapping in YAML", at: span,
      help: "quote the template: `\"{{ … }}\"`")
  }
}

extension SourceFile {
  /// The stretch of a line, without its line break.
  fileprivate func rangeOfLine(_ number: Int) -> Range<Int> {
    var start = 0
    for _ in 1..<max(1, number) {
      guard let lineBreak = bytes[start...].firstIndex(of: 0x0A) else { return start..<start }
      start = lineBreak + 1
    }
    var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}

extension ArraySlice<UInt8> {
  /// The first offset where a byte stands twice.
  fileprivate func firstPair(of byte: UInt8) -> Int? {
    indices.dropLast().first { self[$0] == byte && self[$0 + 1] == byte }
  }
}
