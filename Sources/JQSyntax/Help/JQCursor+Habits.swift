/// Syntax of another language, told as such rather than by the token at which jq gives up.
struct JQForeignHabit {
  let message: String
  let range: Range<Int>
  let help: String
}

extension JQCursor {
  /// The habit of another language that makes the current token unexpected; nil when none is known.
  var foreignHabit: JQForeignHabit? { calledMethod ?? coalescing ?? choice }

  /// `.name.toUpperCase()`.
  private var calledMethod: JQForeignHabit? {
    guard at(.openParenthesis), touches(index - 1, index), tokens[index - 1].kind == .field else {
      return nil
    }
    let name = text(index - 1, dropping: 1)
    return JQForeignHabit(
      message: "unknown method `\(name)`",
      range: tokens[index - 1].start + 1..<tokens[index - 1].end,
      help: JQSynonyms.help(
        method: name, hasArguments: nextKind != .symbol(.closeParenthesis)))
  }

  /// `.a ?? .b` or `.a ?: .b`.
  private var coalescing: JQForeignHabit? {
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
    return JQForeignHabit(
      message: "unknown operator `\(text(range))`", range: range, help: "write `//`")
  }

  /// `a ? b : c`.
  private var choice: JQForeignHabit? {
    guard let question = questionBefore, hasColonAhead else { return nil }
    return JQForeignHabit(
      message: "unknown operator `? :`", range: range(ofToken: question),
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
