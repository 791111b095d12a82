/// A habit that is recognised, told as such rather than by the token at which jq gives up.
struct JQRecognizedHabit {
  let habit: JQHabit
  let message: String
  let range: Range<Int>
  let help: String?

  init(
    _ message: String, _ range: Range<Int>, help: String?, _ habit: JQHabit = .foreignSyntax
  ) {
    self.habit = habit
    self.message = message
    self.range = range
    self.help = help
  }
}

extension JQCursor {
  /// The habit that makes the current token unexpected; nil when none is known.
  var recognizedHabit: JQRecognizedHabit? {
    calledMethod ?? coalescing ?? choice ?? foreignOperator ?? numericStep ?? singleQuote
  }

  /// `.a && .b`, `.a || .b`, `!.a`, `.a === .b`, `.a !== .b`, `x => .a`.
  private var foreignOperator: JQRecognizedHabit? {
    func unknown(from first: Int, through last: Int, _ help: String) -> JQRecognizedHabit {
      let range = tokens[first].start..<tokens[last].end
      return JQRecognizedHabit("unknown operator `\(text(range))`", range, help: help)
    }
    if kind == .invalid, text(index) == "&" {
      let isDoubled = touches(index, index + 1) && text(index + 1) == "&"
      return unknown(from: index, through: isDoubled ? index + 1 : index, "write `and`")
    }
    if kind == .invalid, text(index) == "!" {
      return unknown(from: index, through: index, "write `(…) | not`")
    }
    guard index > 0, touches(index - 1, index), case .symbol(let symbol) = kind else { return nil }
    switch (tokens[index - 1].kind, symbol) {
    case (.symbol(.pipe), .pipe): return unknown(from: index - 1, through: index, "write `or`")
    case (.symbol(.equal), .assign): return unknown(from: index - 1, through: index, "write `==`")
    case (.symbol(.notEqual), .assign):
      return unknown(from: index - 1, through: index, "write `!=`")
    case (.symbol(.assign), .greater):
      return unknown(
        from: index - 1, through: index, "write the body alone: `map(.name)`")
    default: return nil
    }
  }

  /// `.items.0.name`.
  private var numericStep: JQRecognizedHabit? {
    guard kind == .number, touches(index - 1, index), text(index).hasPrefix("."),
      let digits = text(index).split(separator: ".").first
    else { return nil }
    return JQRecognizedHabit(
      "`\(text(index))` is a number, not a step of a path", range(ofToken: index),
      help: "write `\(pathText(before: index))[\(digits)]`", .numericPath)
  }

  /// `join(',')`, `['k']`, `.'k'`: quotes that the platform does not rewrite.
  private var singleQuote: JQRecognizedHabit? {
    guard kind == .invalid, text(index) == "'" else { return nil }
    return JQRecognizedHabit(
      "single quotes are no quotes to jq here", range(ofToken: index), help: quoteHelp,
      .singleQuotes)
  }

  /// Help with single quotes, which the platform rewrites only at the edges of words.
  private var quoteHelp: String {
    let name = bytes[tokens[index].end...].prefix {
      $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"")
    }
    guard tokens[index].end + name.count < bytes.count, name.count <= 40 else {
      return "use double quotes: `\"…\"`"
    }
    let text = String(decoding: name, as: UTF8.self)
    guard index > 0, tokens[index - 1].kind == .symbol(.dot) else {
      return "use double quotes: `\"\(text)\"`"
    }
    return "write `\(pathText(before: index - 1))[\"\(text)\"]`"
  }

  /// `.name.toUpperCase()`.
  private var calledMethod: JQRecognizedHabit? {
    guard at(.openParenthesis), touches(index - 1, index), tokens[index - 1].kind == .field else {
      return nil
    }
    let name = text(index - 1, dropping: 1)
    return JQRecognizedHabit(
      "unknown method `\(name)`", tokens[index - 1].start + 1..<tokens[index - 1].end,
      help: JQSynonyms.help(
        method: name, hasArguments: nextKind != .symbol(.closeParenthesis)))
  }

  /// `.a ?? .b` or `.a ?: .b`.
  private var coalescing: JQRecognizedHabit? {
    let first: Int
    if at(.colon) || at(.question), index > 0, tokens[index - 1].kind == .symbol(.question) {
      first = index - 1
    } else if index > 1, tokens[index - 1].kind == .symbol(.question),
      tokens[index - 2].kind == .symbol(.question)
    {
      first = index - 2
    } else if at(.question), nextKind == .symbol(.question) || nextKind == .symbol(.colon) {
      first = index
    } else {
      return nil
    }
    guard touches(first, first + 1) else { return nil }
    let range = tokens[first].start..<tokens[first + 1].end
    return JQRecognizedHabit("unknown operator `\(text(range))`", range, help: "write `//`")
  }

  /// `a ? b : c`.
  private var choice: JQRecognizedHabit? {
    guard let question = questionBefore, hasColonAhead else { return nil }
    return JQRecognizedHabit(
      "unknown operator `? :`", range(ofToken: question),
      help: "write `if a then b else c end`")
  }

  /// The last `?` up to the current token inside the same brackets, commas and pipes.
  private var questionBefore: Int? {
    var level = 0
    for position in (0..<(at(.question) ? index + 1 : index)).reversed() {
      switch tokens[position].kind {
      case .symbol(.question) where level == 0: return position
      case .symbol(.comma) where level == 0, .symbol(.pipe) where level == 0,
        .symbol(.semicolon) where level == 0:
        return nil
      default:
        level -= tokens[position].kind.nesting
        if level < 0 { return nil }
      }
    }
    return nil
  }

  /// Whether a `:` stands at the current token or behind it, inside the same brackets and commas.
  private var hasColonAhead: Bool {
    var level = 0
    for token in tokens[index...] {
      switch token.kind {
      case .symbol(.colon) where level == 0: return true
      case .symbol(.comma) where level == 0, .symbol(.semicolon) where level == 0: return false
      default:
        level += token.kind.nesting
        if level < 0 { return false }
      }
    }
    return false
  }
}

extension JQToken.Kind {
  /// How much deeper in brackets or strings what follows the token is.
  fileprivate var nesting: Int {
    switch self {
    case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace),
      .interpolationStart, .stringStart:
      1
    case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace),
      .interpolationEnd, .stringEnd:
      -1
    default: 0
    }
  }
}
