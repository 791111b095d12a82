/// A place among the tokens of an expression.
struct JQCursor {
  let bytes: [UInt8]
  let tokens: [JQToken]
  var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens = JQLexer.tokens(of: bytes)
  }

  var kind: JQToken.Kind { tokens[index].kind }

  var nextKind: JQToken.Kind { tokens[min(index + 1, tokens.count - 1)].kind }

  var start: Int { tokens[index].start }

  /// The end of the last token that was stepped over.
  var end: Int { tokens[max(index - 1, 0)].end }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  func at(_ symbol: JQToken.Symbol) -> Bool { tokens[index].kind == .symbol(symbol) }

  func at(_ keyword: JQKeyword) -> Bool { tokens[index].kind == .keyword(keyword) }

  func range(ofToken token: Int) -> Range<Int> { tokens[token].start..<tokens[token].end }

  /// Returns a token's text, without the first bytes of it.
  func text(_ token: Int, dropping count: Int = 0) -> String {
    text(tokens[token].start + count..<tokens[token].end)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The place of the current token, or of the whole string that starts with it.
  var foundRange: Range<Int> {
    guard kind == .stringStart else { return range(ofToken: index) }
    let closing = tokens[index...].first { $0.kind == .stringEnd || $0.kind == .interpolationStart }
    return start..<(closing?.end ?? tokens[index].end)
  }

  /// Whether two tokens stand next to each other without a space.
  func touches(_ left: Int, _ right: Int) -> Bool {
    left >= 0 && right < tokens.count && tokens[left].end == tokens[right].start
  }

  /// The precedence of the current token, nil when it is no operator.
  var precedence: JQPrecedence? {
    switch tokens[index].kind {
    case .symbol(let symbol): JQPrecedence(of: symbol)
    case .keyword(.or): .or
    case .keyword(.and): .and
    default: nil
    }
  }

  /// Whether a path from the input starts here: `.a`, `."a"`, `.[`.
  var startsPath: Bool {
    switch kind {
    case .field: true
    case .symbol(.dot):
      switch nextKind {
      case .stringStart, .symbol(.openBracket): true
      case .format: index + 2 < tokens.count && tokens[index + 2].kind == .stringStart
      default: false
      }
    default: false
    }
  }

  /// Whether a further step of a path stands here.
  var startsStep: Bool {
    switch kind {
    case .field, .symbol(.dot), .symbol(.openBracket): true
    default: false
    }
  }
}
