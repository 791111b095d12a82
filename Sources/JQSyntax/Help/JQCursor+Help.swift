extension JQCursor {
  /// Returns how to mend a fault of the grammar at the current token.
  func remedy(_ kind: JQSyntaxError.Kind) -> JQRemedy {
    switch kind {
    case .emptyExpression: JQRemedy("write `.` for the input")
    case .onlyDefinitions: JQRemedy("put an expression behind the last `;`")
    case .unexpectedToken(_, let expected): remedy(unexpectedWhere: expected)
    case .unexpectedEnd: JQRemedy("put something behind `\(text(max(index - 1, 0)))`")
    case .unterminatedString: JQRemedy("close it with `\"`")
    case .unterminatedConstruct(let name): JQRemedy(help(unterminated: name))
    case .breakWithoutLabel: JQRemedy("name a label: `label $out | … break $out`")
    case .nonStringKey: JQRemedy("make it a string: `(… | tostring)`")
    case .moduleDirective: JQRemedy("define what is needed with `def`")
    case .tooDeep: JQRemedy("bind parts of it to variables with `as`")
    case .badEscape, .undefinedFunction, .undefinedVariable, .undefinedLabel: .unknown
    }
  }

  func help(badEscape fault: JQEscapes.Fault) -> String? {
    fault.platformName == "Invalid escape"
      ? "write `\\\\` for a backslash" : "write `\\u` and four hexadecimal digits"
  }

  private func help(unterminated name: String) -> String? {
    switch name {
    case "(", "\\(": return "close it with `)`"
    case "[": return "close it with `]`"
    case "{": return "close it with `}`"
    case "def": return "close it with `;`"
    case "if":
      let hasElseIf = zip(tokens, tokens.dropFirst()).contains {
        $0.kind == .keyword(.else) && $1.kind == .keyword(.if)
      }
      return hasElseIf ? "write `elif` for `else if`, or one more `end`" : "close it with `end`"
    case "reduce": return "write `reduce … as $x (start; update)`"
    default: return "write `foreach … as $x (start; update; extract)`"
    }
  }

  private func remedy(unexpectedWhere expected: String) -> JQRemedy {
    if at(.destructuringAlternative) { return JQRemedy("put a space inside: `? //`") }
    if comparesLikeGo {
      return JQRemedy(
        "jq compares with operators: `if .a == \"b\" then … else … end`", .goTemplate)
    }
    switch kind {
    case .invalid: return invalidCharacterRemedy
    case .identifier where foreignWordHelp != nil: return JQRemedy(foreignWordHelp, .foreignSyntax)
    default: return JQRemedy(help(unexpectedWhere: expected))
    }
  }

  private func help(unexpectedWhere expected: String) -> String? {
    let isAfterEnd = index > 0 && tokens[index - 1].kind == .keyword(.end)
    switch kind {
    case .field where isAfterEnd, .symbol(.openBracket) where isAfterEnd,
      .keyword(.as) where isAfterEnd:
      return "put parentheses around the `if`"
    case .symbol(.closeParenthesis) where isEmptyCall:
      return "write `\(text(index - 2))` without `()`"
    case .symbol(.closeBracket), .symbol(.closeParenthesis):
      return index > 0 && tokens[index - 1].kind == .symbol(.comma) ? "drop the comma" : nil
    case .symbol(.semicolon): return "write `|` between steps"
    case .symbol(.colon):
      return expected == "`]`"
        ? "drop the dot in front of `[`" : "put double quotes around text: `\"…\"`"
    case .identifier where index > 0 && tokens[index - 1].kind == .identifier:
      return "put double quotes around text: `\"…\"`"
    case .identifier where index > 0 && tokens[index - 1].kind == .symbol(.dot):
      return "drop the space behind the dot"
    case .keyword(.if), .keyword(.reduce), .keyword(.foreach), .keyword(.try), .keyword(.def):
      return "put parentheses around it"
    case .keyword(.else), .keyword(.elif), .keyword(.then), .keyword(.end):
      return "`\(text(index))` belongs to an `if … then … else … end` in the same expression"
    default:
      let isInValue = expected == "`,` or `}`" && (precedence != nil || at(.question))
      return isInValue ? "put parentheses around the value" : nil
    }
  }

  /// Whether the current token closes `name()`.
  private var isEmptyCall: Bool {
    index > 1 && tokens[index - 1].kind == .symbol(.openParenthesis)
      && tokens[index - 2].kind == .identifier
  }

  /// Help with the words of other languages at the current token or before it: `const x`.
  private var foreignWordHelp: String? {
    if text(index) == "is" { return "write `==`" }
    guard index > 0, tokens[index - 1].kind == .identifier else { return nil }
    return JQSynonyms.help(statement: text(index - 1))
  }

  private var invalidCharacterRemedy: JQRemedy {
    switch text(index) {
    case "`": JQRemedy("use double quotes: `\"…\"`", .foreignSyntax)
    case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}":
      JQRemedy("use straight double quotes `\"`")
    case "\\": JQRemedy("drop the backslash")
    default: .unknown
    }
  }

  /// Whether the expression compares as Go templates do: `if eq .a "b"`.
  private var comparesLikeGo: Bool {
    let words: Set<String> = ["eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not"]
    return zip(tokens.indices, tokens.indices.dropFirst()).prefix(index).contains { first, second in
      tokens[first].kind == .keyword(.if) && words.contains(text(second))
        && tokens[second].kind == .identifier
    }
  }

  /// Returns the text of the path whose tokens end before an index, `.` when there is none.
  func pathText(before token: Int) -> String {
    var first = token
    while first > 0, tokens[first - 1].kind == .field, touches(first - 1, first) { first -= 1 }
    if first == token { return token > 0 && touches(token - 1, token) ? "…" : "." }
    return String(decoding: bytes[tokens[first].start..<tokens[token - 1].end], as: UTF8.self)
  }
}
