import SourceDiagnostics
import YAMLEvents

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
      let finding = diagnostic(of: error, behind: events)
      // A template that has been reported is also what the parser stumbles over.
      let isKnown = diagnostics.contains {
        $0.code == .unquotedTemplate && finding.code == .unquotedTemplate
          && $0.span?.start == finding.span?.start
      }
      if !isKnown { diagnostics.append(finding) }
    } else if composer.roots.isEmpty, diagnostics.isEmpty {
      diagnostics.append(.documentWithoutValue(file))
    }
    return (composer.roots, diagnostics)
  }

  private func diagnostic(of error: YAMLSyntaxError, behind events: [YAMLEvent]) -> Diagnostic {
    if case .tooMany(let limit) = error.fault {
      return .oversizedDocument(at: SourceSpan(file: file, range: error.range), limit: limit)
    }
    if let template = unquotedTemplate(near: error) {
      return .unquotedTemplate(at: SourceSpan(file: file, range: template))
    }
    if let quote = quoteInsideTemplate(before: error.range.lowerBound, events) {
      return .unescapedTemplateQuotes(quote, in: file)
    }
    let span = SourceSpan(file: file, range: error.range)
    if error.fault == .tooDeep {
      return Diagnostic(.tooDeep, .error, error.message, at: span, help: "nest less deeply")
    }
    if error.message.hasSuffix("while scanning a quoted scalar"), let opening = error.context,
      error.message.hasPrefix("found unexpected ")
    {
      return Diagnostic(
        .invalidYAML, .error, "this quote is never closed",
        at: SourceSpan(file: file, range: opening), help: "close the quote")
    }
    if let unclosed = unclosedBracket(of: error) { return unclosed }
    return Diagnostic(
      .invalidYAML, .error, error.message, at: span,
      help: innerQuoteHelp(for: error, events) ?? help(for: error))
  }

  /// The finding about a bracket that is open at the end of the file.
  private func unclosedBracket(of error: YAMLSyntaxError) -> Diagnostic? {
    guard error.message.contains("while parsing a flow"), let opening = error.context,
      file.bytes[error.range.lowerBound...].allSatisfy({ $0 <= 0x20 }),
      let bracket = file.bytes[opening].first
    else { return nil }
    return Diagnostic(
      .invalidYAML, .error, "`\(Unicode.Scalar(bracket))` is never closed",
      at: SourceSpan(file: file, range: opening),
      help: "close it with `\(bracket == UInt8(ascii: "[") ? "]" : "}")`")
  }

  /// Help with text that follows a closing quote at once: `'it's'`.
  private func innerQuoteHelp(for error: YAMLSyntaxError, _ events: [YAMLEvent]) -> String? {
    guard let string = events.last(where: \.isQuotedScalar),
      string.range.upperBound == error.range.lowerBound, let quote = file.bytes[string.range].last
    else { return nil }
    let opening = SourceSpan(file: file, range: string.range)
    guard opening.start.line == opening.end.line else {
      return "close the quote that opens on line \(opening.start.line)"
    }
    return "write `\(quote == UInt8(ascii: "'") ? "''" : #"\""#)` for a quote inside the text"
  }

  /// The quote that ends a string inside a template and so leads to an error behind it.
  private func quoteInsideTemplate(before offset: Int, _ events: [YAMLEvent]) -> Int? {
    if let quote = file.quoteInsideTemplate(before: offset, format: .yaml) { return quote }
    // A string over several lines, whose last line alone does not show where it begins.
    guard let event = events.last(where: \.isQuotedScalar), event.range.upperBound <= offset,
      !file.bytes[event.range.upperBound..<offset].contains(0x0A),
      file.hasOpenTemplate(in: event.range)
    else { return nil }
    return event.range.upperBound - 1
  }

  private func help(for error: YAMLSyntaxError) -> String? {
    let byte = file.bytes[error.range].first
    if let indicator = indicator(of: error) {
      return "quote text that begins with `\(indicator)`"
    }
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

  /// The character with a meaning of its own that begins the text at fault: `*x* y`, `@x`, `&& b`.
  private func indicator(of error: YAMLSyntaxError) -> Unicode.Scalar? {
    func indicator(at offset: Int?) -> Unicode.Scalar? {
      guard let offset, file.bytes.indices.contains(offset) else { return nil }
      let scalar = Unicode.Scalar(file.bytes[offset])
      return "*&!%@`".unicodeScalars.contains(scalar) ? scalar : nil
    }
    if let found = indicator(at: error.context?.lowerBound) { return found }
    if error.message.contains("cannot start any token") {
      return indicator(at: error.range.lowerBound)
    }
    guard error.message.hasPrefix("did not find expected") else { return nil }
    return indicator(at: valueStart(before: error.range.lowerBound))
  }

  /// Where the value before an offset begins on the same line: behind `: ` or `- `.
  private func valueStart(before offset: Int) -> Int? {
    let line = file.bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let starts = [UInt8(ascii: ":"), UInt8(ascii: "-")]
    let separator = file.bytes[line..<offset].indices.dropLast().first {
      starts.contains(file.bytes[$0]) && file.bytes[$0 + 1] == 0x20
    }
    return separator.flatMap { separator in
      file.bytes[(separator + 1)..<offset].firstIndex { $0 != 0x20 }
    }
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
    let quote = span.file.bytes[span.range].contains(UInt8(ascii: "\"")) ? "'" : "\""
    return Diagnostic(
      .unquotedTemplate, .error, "an unquoted `{{` opens a mapping in YAML", at: span,
      help: "quote the template: `\(quote){{ … }}\(quote)`")
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

extension YAMLEvent {
  fileprivate var isQuotedScalar: Bool {
    guard case .scalar(let scalar) = kind else { return false }
    return scalar.style == .doubleQuoted || scalar.style == .singleQuoted
  }
}

extension ArraySlice<UInt8> {
  /// The first offset where a byte stands twice.
  fileprivate func firstPair(of byte: UInt8) -> Int? {
    indices.dropLast().first { self[$0] == byte && self[$0 + 1] == byte }
  }
}
