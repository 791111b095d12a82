/// One token of an expression, by its place in the text.
struct JQToken {
  var kind: Kind
  var start: Int
  var end: Int

  /// The classes of tokens.
  enum Kind: Equatable {
    case end, invalid, unterminatedString
    case identifier, field, binding, number, format
    case keyword(JQKeyword)
    case symbol(Symbol)
    case stringStart, stringText, stringEscapes, interpolationStart, interpolationEnd, stringEnd
  }

  /// The operators and punctuation, spelt as in jq.
  enum Symbol: String {
    case dot = "."
    case recurse = ".."
    case question = "?"
    case assign = "="
    case semicolon = ";"
    case comma = ","
    case colon = ":"
    case pipe = "|"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case modulo = "%"
    case dollar = "$"
    case less = "<"
    case greater = ">"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case alternative = "//"
    case destructuringAlternative = "?//"
    case update = "|="
    case updatePlus = "+="
    case updateMinus = "-="
    case updateTimes = "*="
    case updateDivide = "/="
    case updateModulo = "%="
    case updateAlternative = "//="
    case location = "$__loc__"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
  }

  /// The token's name in the platform's messages.
  var platformName: String {
    switch kind {
    case .end, .unterminatedString: "end of file"
    case .invalid: "INVALID_CHARACTER"
    case .identifier: "IDENT"
    case .field: "FIELD"
    case .binding: "BINDING"
    case .number: "LITERAL"
    case .format: "FORMAT"
    case .keyword(let keyword): keyword.rawValue
    case .symbol(let symbol):
      symbol.rawValue.utf8.count == 1 ? "'\(symbol.rawValue)'" : symbol.rawValue
    case .stringStart: "QQSTRING_START"
    case .stringText, .stringEscapes: "QQSTRING_TEXT"
    case .interpolationStart: "QQSTRING_INTERP_START"
    case .interpolationEnd: "QQSTRING_INTERP_END"
    case .stringEnd: "QQSTRING_END"
    }
  }
}

/// The reserved words of jq.
package enum JQKeyword: String, Sendable, CaseIterable {
  case `as`, def, module, `import`, include, `if`, then, `else`, elif, and, or, end, reduce
  case foreach, `try`, `catch`, label, `break`

  static let byName: [String: JQKeyword] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
