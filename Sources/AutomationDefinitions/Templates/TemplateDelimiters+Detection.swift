public import SourceDiagnostics

extension DiagnosticCode {
  /// `<< … >>` stands in a definition whose templates are `{{ … }}`, and stays plain text.
  public static let anglesAsText = DiagnosticCode(
    "T001", "angles-as-text",
    Explanation(
      what: "`<< … >>` stands in a definition whose templates are `{{ … }}`, and stays plain text.",
      why: """
        A definition has one kind of delimiters, and a single `{{` decides for `{{ … }}`. What \
        stands in angle brackets is sent as it is written.
        """,
      example: """
        body:
          text: "{{ .event.diff.after.title }} by << .event.trigger.by.userId >>"
        """,
      instead: """
        body:
          text: "{{ .event.diff.after.title }} by {{ .event.trigger.by.userId }}"
        """))
}

extension TemplateDelimiters {
  /// The delimiters of the strings and keys of a value, normally an `invocationMethod`.
  ///
  /// Any `{{` makes them braces, and the first `<< … >>` is then noted as plain text; otherwise any
  /// complete `<< … >>` makes them angles.
  public static func detect(
    in node: DocumentNode
  ) -> (delimiters: TemplateDelimiters, diagnostics: [Diagnostic]) {
    var angles: SourceSpan?
    var hasBraces = false
    var pending = [node]
    func look(_ string: SourceString) {
      if !hasBraces, string.text.range(ofDouble: "{") != nil { hasBraces = true }
      if angles == nil, let start = string.text.range(ofDouble: "<"),
        let end = string.text.range(ofDouble: ">", from: start.upperBound)
      {
        angles = string.span(of: start.lowerBound..<end.upperBound)
      }
    }
    // Last in, first out; children go in backwards so that the first place in the file is found.
    while let node = pending.popLast() {
      switch node.kind {
      case .string(let string): look(string)
      case .array(let elements): pending.append(contentsOf: elements.reversed())
      case .object(let members):
        for member in members { look(member.key) }
        pending.append(contentsOf: members.reversed().map(\.value))
      case .null, .bool, .number: break
      }
    }
    guard let angles else { return (.braces, []) }
    guard hasBraces else { return (.angles, []) }
    let note = Diagnostic(
      .anglesAsText, .note, "`<< … >>` is plain text here, since `{{` stands in this definition",
      at: angles, help: "use one kind of delimiters in a definition")
    return (.braces, [note])
  }
}

extension String {
  /// Where an ASCII character first stands twice in a row, as UTF-8 offsets.
  fileprivate func range(ofDouble character: Unicode.Scalar, from start: Int = 0) -> Range<Int>? {
    let wanted = UInt8(ascii: character)
    var offset = 0
    var followsSame = false
    for byte in utf8 {
      if byte == wanted, followsSame { return offset - 1..<offset + 1 }
      followsSame = byte == wanted && offset >= start
      offset += 1
    }
    return nil
  }
}
