extension JQParser {
  /// Parses a string, with the format in front of it when there is one.
  mutating func parseString() throws(Failure) {
    let token = cursor.index
    if cursor.kind == .format { advance() }
    guard cursor.kind == .stringStart else { throw failUnexpected(expected: "a string") }
    advance()
    let first = parsed.parts.count
    while cursor.kind != .stringEnd {
      if cursor.kind == .interpolationStart {
        try parseInterpolation()
      } else {
        try takeText()
      }
    }
    advance()
    buildString(token, first)
  }

  @inline(never)
  private mutating func buildString(_ token: Int, _ first: Int) {
    let parts = JQParsed.take(parsed.parts.count - first, from: &parsed.parts)
    let format = cursor.tokens[token].kind == .format ? cursor.text(token, dropping: 1) : nil
    if let format { formats.insert(format) }
    parsed.strings.append(JQString(format: format, parts: parts))
  }

  /// Takes the text up to the next interpolation or the end.
  @inline(never)
  private mutating func takeText() throws(Failure) {
    var pending = ""
    while true {
      switch cursor.kind {
      case .stringText: pending += cursor.text(cursor.index)
      case .stringEscapes: pending += decodeEscapes()
      case .interpolationStart, .stringEnd:
        if !pending.isEmpty { parsed.parts.append(.text(pending)) }
        return
      default: throw failUnexpected(expected: "the string's end")
      }
      advance()
    }
  }

  private mutating func parseInterpolation() throws(Failure) {
    let level = open.count
    begin("\\(")
    advance()
    do throws(Failure) {
      try enter()
      try parseExpression(.pipe)
      leave()
      guard cursor.kind == .interpolationEnd else { throw failUnexpected(expected: "`)`") }
      advance()
      finish()
      parsed.parts.append(.interpolation(parsed.takeNode()))
    } catch {
      try recover(level)
    }
  }

  /// Decodes the current run of escapes; a fault is recorded and nothing is missed for it.
  private mutating func decodeEscapes() -> String {
    let range = cursor.range(ofToken: cursor.index)
    var decoder = JQEscapes(bytes: cursor.bytes, position: range.lowerBound, end: range.upperBound)
    switch decoder.decode() {
    case .success(let text): return text
    case .failure(let fault):
      errors.append(badEscape(fault, in: range))
      return ""
    }
  }

  /// Describes a fault as the platform does, which reads the run as a piece of JSON.
  private func badEscape(_ fault: JQEscapes.Fault, in range: Range<Int>) -> JQSyntaxError {
    var line = 1
    var column = 2
    for byte in cursor.bytes[range] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    let piece = String(decoding: cursor.bytes[range], as: UTF8.self)
    return JQSyntaxError(
      .badEscape,
      "unknown escape `\(String(decoding: cursor.bytes[fault.range], as: UTF8.self))`",
      at: fault.range, JQRemedy(cursor.help(badEscape: fault)),
      platformMessage: "\(fault.platformName) at line \(line), column \(column) "
        + "(while parsing '\"\(piece)\"')")
  }
}
