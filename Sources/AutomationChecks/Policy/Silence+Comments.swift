internal import AutomationDefinitions
internal import JQSyntax
internal import SourceDiagnostics

extension Silence {
  /// What the comments of a file silence: YAML's own, and those of jq.
  static func comments(
    in file: SourceFile, _ candidates: [DefinitionCandidate], delimiters: TemplateDelimiters?,
    codes: [DiagnosticCode]
  ) -> [Silence] {
    guard file.mentions(SilencingComment.marker) else { return [] }
    return yamlComments(in: file, codes) + jqComments(in: candidates, delimiters, codes)
  }

  /// A comment silences its line, or the next one when it has a line of its own, with the texts
  /// that begin there.
  private static func yamlComments(in file: SourceFile, _ codes: [DiagnosticCode]) -> [Silence] {
    guard DocumentFormat(of: file) == .yaml else { return [] }
    let texts = DocumentReader.read(file, format: .yaml).roots.flatMap(\.stringSpans)
    let lines = file.bytes.lines
    var silences: [Silence] = []
    for (number, line) in lines.enumerated() {
      for start in line where file.bytes[start] == UInt8(ascii: "#") {
        let isAlone = file.bytes.isBlank(line.lowerBound..<start)
        guard isAlone || file.bytes[start - 1] <= 0x20,
          let comment = SilencingComment(file.bytes, at: start..<line.upperBound),
          !texts.contains(where: { $0.contains(start) && !file.isHeader(of: $0, line) })
        else { continue }
        var covered = line
        if isAlone {
          let next = lines[(number + 1)...].first { !file.bytes.isComment($0) }
          covered = next ?? line.upperBound..<line.upperBound
        }
        let end = texts.filter { covered.contains($0.lowerBound) }.map(\.upperBound).max()
        let stretch = covered.lowerBound..<max(covered.upperBound, end ?? 0)
        silences += comment.silences(codes, in: SourceSpan(file: file, range: stretch)) {
          SourceSpan(file: file, range: $0)
        }
        break
      }
    }
    return silences
  }

  /// A comment silences its line of the text that holds the expression, and the next line when
  /// nothing of the expression stands before it.
  private static func jqComments(
    in candidates: [DefinitionCandidate], _ delimiters: TemplateDelimiters?,
    _ codes: [DiagnosticCode]
  ) -> [Silence] {
    let expressions = candidates.flatMap {
      CheckedDefinition($0, delimiters: delimiters).expressions
    }
    var silences: [Silence] = []
    // Many templates can stand in one text.
    var text: (span: SourceSpan, bytes: [UInt8], lines: [Range<Int>])?
    for expression in expressions {
      let comments = JQQuery.comments(in: expression.text)
      guard !comments.isEmpty else { continue }
      if text?.span != expression.source.span {
        let bytes = Array(expression.source.text.utf8)
        text = (expression.source.span, bytes, bytes.lines)
      }
      guard let (_, bytes, lines) = text else { continue }
      for range in comments {
        let start = expression.range.lowerBound + range.lowerBound
        let end = expression.range.lowerBound + range.upperBound
        guard let comment = SilencingComment(bytes, at: start..<end) else { continue }
        let number = lines.lastIndex { $0.lowerBound <= start } ?? 0
        var covered = lines[number]
        let before = max(covered.lowerBound, expression.range.lowerBound)..<start
        if bytes.isBlank(before), number + 1 < lines.count {
          covered = covered.lowerBound..<lines[number + 1].upperBound
        }
        silences += comment.silences(codes, in: expression.source.stretch(of: covered)) {
          expression.source.span(of: $0)
        }
      }
    }
    return silences
  }
}

extension SilencingComment {
  fileprivate func silences(
    _ codes: [DiagnosticCode], in stretch: SourceSpan, span: (Range<Int>) -> SourceSpan
  ) -> [Silence] {
    guard !names.isEmpty else {
      return [Silence(name: "", code: nil, span: span(place), scope: .stretch(stretch))]
    }
    return names.map { name in
      Silence(
        name: name.text, code: codes.code(called: name.text), span: span(name.range),
        scope: .stretch(stretch))
    }
  }
}

extension SourceFile {
  /// Whether a text is a block whose `|` or `>` stands on a line, behind which a comment can stand.
  fileprivate func isHeader(of text: Range<Int>, _ line: Range<Int>) -> Bool {
    let first = bytes[text.lowerBound]
    return line.contains(text.lowerBound)
      && (first == UInt8(ascii: "|") || first == UInt8(ascii: ">"))
  }
}

extension SourceString {
  /// The place of some lines of the text, with the quotes at its ends.
  fileprivate func stretch(of lines: Range<Int>) -> SourceSpan {
    let inner = span(of: lines).range
    let start = lines.lowerBound == 0 ? span.range.lowerBound : inner.lowerBound
    let end = lines.upperBound >= text.utf8.count ? span.range.upperBound : inner.upperBound
    return SourceSpan(file: span.file, range: start..<max(start, end))
  }
}

extension DocumentNode {
  /// Where the strings and keys of the value stand.
  fileprivate var stringSpans: [Range<Int>] {
    var spans: [Range<Int>] = []
    var pending = [self]
    while let node = pending.popLast() {
      switch node.kind {
      case .string(let string): spans.append(string.span.range)
      case .array(let elements): pending += elements
      case .object(let members):
        spans += members.map(\.key.span.range)
        pending += members.map(\.value)
      case .null, .bool, .number: break
      }
    }
    return spans
  }
}

extension [UInt8] {
  /// The lines without their line breaks.
  fileprivate var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<offset)
      start = offset + 1
    }
    return lines + [start..<count]
  }

  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    self[range].allSatisfy { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
  }

  /// Whether a line holds a comment and nothing else.
  fileprivate func isComment(_ line: Range<Int>) -> Bool {
    self[line].first { $0 > 0x20 } == UInt8(ascii: "#")
  }
}
