import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A text is not JSON.
  public static let invalidJSON = DiagnosticCode(
    "D003", "invalid-json",
    Explanation(
      what: "A text is not JSON.",
      why: """
        The platform's API refuses a body that it cannot parse, so no definition of the file can \
        be created or changed.
        """,
      example: """
        "body": {
          "title": "Service"
          "text": "A service was updated"
        }
        """,
      instead: """
        "body": {
          "title": "Service",
          "text": "A service was updated"
        }
        """))

  /// A JSON text has a comment, which the platform refuses.
  public static let jsonComment = DiagnosticCode(
    "D004", "json-comment",
    Explanation(
      what: "A JSON text has a comment, which the platform refuses.",
      why: """
        Editors and other tools often read JSON with comments, so the mistake shows only when the \
        file is sent: the platform's API takes strict JSON. Drydock reads on without the comment.
        """,
      example: #""title": "Announce a service" // shown in the catalog"#,
      instead: #""title": "Announce a service""#))

  /// A JSON text has a comma before `]` or `}`, which the platform refuses.
  public static let trailingComma = DiagnosticCode(
    "D005", "trailing-comma",
    Explanation(
      what: "A JSON text has a comma before `]` or `}`, which the platform refuses.",
      why: """
        JavaScript and YAML allow the comma, JSON does not: the platform's API cannot parse the \
        body. Drydock reads on without it.
        """,
      example: """
        "body": {
          "text": "A service was updated",
        }
        """,
      instead: """
        "body": {
          "text": "A service was updated"
        }
        """))
}

/// Reads JSON text into nodes.
struct JSONDocumentReader {
  let file: SourceFile
  let maxDepth: Int

  /// How many comments, and how many commas, are reported one by one.
  private static let shownOfAKind = 3

  init(_ file: SourceFile, maxDepth: Int) {
    self.file = file
    self.maxDepth = maxDepth
  }

  func read() -> (roots: [DocumentNode], diagnostics: [Diagnostic]) {
    var reader = JSONReader(
      file.bytes, builder: DocumentNodeBuilder(file: file), maxDepth: maxDepth)
    let (root, faults) = reader.read()
    guard !isEmpty(but: faults) else { return ([], [.documentWithoutValue(file)]) }
    var diagnostics = tolerated(faults.filter { $0.kind == .comment }, .jsonComment)
    diagnostics += tolerated(faults.filter { $0.kind == .trailingComma }, .trailingComma)
    diagnostics += faults.filter { !$0.isTolerable }.map(diagnostic)
    if let root { diagnostics += root.duplicateKeys }
    return (root.map { [$0.node] } ?? [], diagnostics)
  }

  /// Whether the text has comments and nothing else.
  private func isEmpty(but faults: [JSONFault]) -> Bool {
    guard case .unexpectedEnd = faults.last?.kind else { return false }
    var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for fault in faults where fault.kind == .comment {
      guard file.bytes[start..<fault.range.lowerBound].allSatisfy({ $0 <= 0x20 }) else {
        return false
      }
      start = fault.range.upperBound
    }
    return file.bytes[start...].allSatisfy { $0 <= 0x20 }
  }

  private func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(file: file, range: range) }

  private func tolerated(_ faults: [JSONFault], _ code: DiagnosticCode) -> [Diagnostic] {
    let shown = faults.prefix(Self.shownOfAKind).map { fault in
      Diagnostic(
        code, .warning, fault.description, at: span(fault.range),
        help: "remove the \(fault.kind == .comment ? "comment" : "comma"); the platform refuses it")
    }
    guard let next = faults.dropFirst(Self.shownOfAKind).first else { return shown }
    let count = faults.count - Self.shownOfAKind
    let noun = code == .jsonComment ? "comment" : "trailing comma"
    return shown + [
      Diagnostic(
        code, .warning, "\(count) more \(noun)\(count == 1 ? "" : "s") from here on",
        at: span(next.range))
    ]
  }

  private func diagnostic(of fault: JSONFault) -> Diagnostic {
    switch fault.kind {
    case .tooDeep:
      return Diagnostic(
        .tooDeep, .error, fault.description, at: span(fault.range), help: "nest less deeply")
    case .tooMany(let limit): return .oversizedDocument(at: span(fault.range), limit: limit)
    case .unexpectedByte:
      if let quote = file.quoteInsideTemplate(before: fault.range.lowerBound, format: .json) {
        return .unescapedTemplateQuotes(quote, in: file)
      }
    default: break
    }
    return Diagnostic(
      .invalidJSON, .error, message(of: fault), at: span(fault.range), help: help(for: fault))
  }

  private func message(of fault: JSONFault) -> String {
    switch fault.kind {
    case .unexpectedByte(let expected):
      "found `\(text(fault.range))`, expected \(expected.rawValue)"
    case .badLiteral: "unknown word `\(text(fault.range))`"
    case .badNumber: "malformed number `\(text(fault.range))`"
    case .badEscape: "unknown escape `\(text(fault.range))` in a string"
    default: fault.description
    }
  }

  private func help(for fault: JSONFault) -> String? {
    switch fault.kind {
    case .unterminatedString:
      "close the string with `\"` on the same line; write a line break as `\\n`"
    case .unterminatedComment: "close the comment with `*/`"
    case .controlCharacter: "escape it: `\\t` for a tab, `\\u00XX` for others"
    case .badEscape: "JSON has the escapes `\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`"
    case .badLiteral: "put text in double quotes"
    case .badNumber: "put text in double quotes; numbers have no leading zero, `+` or bare `.`"
    case .textAfterValue: "a JSON file holds one value; put several into an array"
    case .unexpectedEnd: "close what is open"
    case .unexpectedByte(.commaOrEndOfArray), .unexpectedByte(.commaOrEndOfObject):
      "is a comma missing before this?"
    case .unexpectedByte where file.bytes[fault.range].first == UInt8(ascii: "'"):
      "use double quotes"
    default: nil
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self).printable.shortened(to: 40)
  }
}
