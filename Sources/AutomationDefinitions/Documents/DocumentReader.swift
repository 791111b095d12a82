public import SourceDiagnostics

extension DiagnosticCode {
  /// A file is not UTF-8 text.
  public static let invalidUTF8 = DiagnosticCode(
    "D001", "invalid-utf8",
    Explanation(
      what: "A file is not UTF-8 text.",
      why: """
        The platform's API takes JSON, which is UTF-8. Read in another encoding, names and texts \
        would reach the catalog garbled, so nothing of the file is read. In the example, `ä` is \
        the single byte E4 of Latin-1.
        """,
      example: "title: Ge<E4>nderter Dienst",
      instead: "title: Geänderter Dienst"))

  /// A file holds no value.
  public static let emptyDocument = DiagnosticCode(
    "D002", "empty-document",
    Explanation(
      what: "A file holds no value.",
      why: """
        There is no definition in it that could be sent to the platform. Mostly the file was \
        emptied by mistake, or everything in it is commented out.
        """,
      example: "# The automation is yet to be written.",
      instead: """
        identifier: announce_service
        trigger:
          type: automation
          event: {type: ENTITY_UPDATED, blueprintIdentifier: service}
        invocationMethod: {type: WEBHOOK, url: "https://chat.example/hooks"}
        """))
}

/// Reads text into nodes with places.
public enum DocumentReader {
  /// Reads a file.
  ///
  /// - Returns: the values that could be read (a YAML stream may hold several documents), and every
  ///   finding.
  public static func read(
    _ file: SourceFile, format: DocumentFormat, maxDepth: Int = 10_000
  ) -> (roots: [DocumentNode], diagnostics: [Diagnostic]) {
    if let encoding = file.bytes.wideEncoding {
      let diagnostic = Diagnostic(
        .invalidUTF8, .error, "the file is \(encoding) text",
        at: SourceSpan(file: file, range: 0..<0), help: "save the file as UTF-8")
      return ([], [diagnostic])
    }
    if let offset = file.bytes.firstInvalidUTF8 {
      let byte = String(file.bytes[offset], radix: 16, uppercase: true)
      let diagnostic = Diagnostic(
        .invalidUTF8, .error, "the byte 0x\(byte) is not UTF-8 text",
        at: SourceSpan(file: file, range: offset..<offset + 1), help: "save the file as UTF-8")
      return ([], [diagnostic])
    }
    guard file.bytes.contains(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) else {
      return ([], [.emptyDocument(file)])
    }
    switch format {
    case .json: return JSONDocumentReader(file, maxDepth: maxDepth).read()
    case .yaml: return YAMLDocumentReader(file, maxDepth: maxDepth).read()
    }
  }
}

extension Diagnostic {
  static func emptyDocument(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .emptyDocument, .error,
      file.bytes.contains(0) ? "the file holds NUL bytes and no text" : "the file is empty",
      at: SourceSpan(file: file, range: 0..<0), help: "write a value into it, or remove the file")
  }

  /// The finding about a file that has nothing but comments and marks between documents.
  static func documentWithoutValue(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .emptyDocument, .error, "the file holds no value", at: SourceSpan(file: file, range: 0..<0),
      help: "write a definition")
  }
}

extension [UInt8] {
  /// The offset of the first byte that belongs to no UTF-8 character.
  fileprivate var firstInvalidUTF8: Int? {
    guard contains(where: { $0 >= 0x80 }) else { return nil }
    var offset = 0
    while offset < count {
      let length = characterLength(at: offset)
      guard length > 0 else { return offset }
      offset += length
    }
    return nil
  }

  /// The length of the UTF-8 character at an offset; 0 when there is none.
  ///
  /// Source: The Unicode Standard, table 3-7.
  private func characterLength(at offset: Int) -> Int {
    let first = self[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard offset + length <= count, second.contains(self[offset + 1]) else { return 0 }
    return self[(offset + 2)..<(offset + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
