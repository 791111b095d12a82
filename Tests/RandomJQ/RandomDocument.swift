/// A maker of JSON texts whose keys mostly tell the types of their values.
package struct RandomDocument {
  private var choices: Choices

  /// Creates a maker.
  package init(_ choices: Choices) {
    self.choices = choices
  }

  /// Makes a text; keys may stand in it twice.
  package mutating func text() -> String {
    choices.happens(inHundred: 12) ? value(3) : object(4)
  }

  /// The keys of documents, by the type that their values mostly have.
  static let keys: [JQKind: [String]] = [
    .text: ["s", "t", "key"], .number: ["n", "m", "10"], .boolean: ["b", "2"],
    .list: ["l", "k"], .object: ["o", "p", "é"], .null: ["z", "value", "a b", "\u{1D11E}"],
  ]

  /// Texts that tests of strings go wrong with.
  static let texts = [
    "", "a", "b", "aa", "ab,c", "Hello World", "é", "e\u{301}", "\u{1D11E}x\u{1D11E}", " a ",
    "\t\nz", "a\u{0}b", "\u{7F}", "\u{1}\u{1F}", "\"q\"\\", "12", "-0.5", "1e3", "007", " 1", "nan",
    "true", "null", "[1,{\"a\":2}]", "{\"s\":1,\"s\":2}", "2024-02-29T12:00:00Z", "a/b/c", "aXbXc",
    "\u{2028}", "\u{FFFD}", "ÄÖÜß", "日本語", "a&b=c d%20", "<p class='x'>", "YWJj", "YWI=", "10", "s",
    "\u{FEFF}", "\u{10FFFF}", "aaa", "\u{A0}a\u{3000}", "a,b,c,d", "1\n", "0x10", "1.50",
  ]

  /// Numbers as JSON writes them.
  static let numbers = [
    "0", "1", "2", "-1", "3", "-0", "10", "0.5", "1.5", "-2.5", "100", "1e15", "999999999999999",
    "1e17", "123456789012345680", "1e300", "-1e300", "1e-7", "0.30000000000000004", "1e-5", "0.001",
    "12345678901234567890", "9007199254740993", "-9223372036854775808", "2147483648", "4294967296",
    "1e308", "5e-324", "1.7976931348623157e308", "3.14", "1e21", "65", "1700000000", "0.1", "1E2",
  ]

  mutating func value(_ depth: Int) -> String {
    value(choices.one(of: JQKind.allCases), depth)
  }

  private mutating func value(_ kind: JQKind, _ depth: Int) -> String {
    if choices.happens(inHundred: 6) { return value(choices.one(of: JQKind.allCases), depth) }
    switch kind {
    case .text: return Self.quoted(choices.one(of: Self.texts))
    case .number:
      if choices.happens(inHundred: 50) { return "\(choices.below(40) - 8)" }
      return choices.one(of: Self.numbers)
    case .boolean: return choices.one(of: ["true", "false"])
    case .null: return "null"
    case .list: return list(depth - 1)
    case .object: return object(depth - 1)
    }
  }

  private mutating func list(_ depth: Int) -> String {
    guard depth > 0 else { return "[]" }
    if choices.happens(inHundred: 1) {
      let levels = 20 + choices.below(160)
      return String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    let kind = choices.one(of: JQKind.allCases)
    let isMixed = choices.happens(inHundred: 25)
    let elements = (0..<choices.below(5)).map { _ in
      isMixed ? value(depth) : value(kind, depth)
    }
    return "[" + elements.joined(separator: choices.one(of: [",", " , "])) + "]"
  }

  private mutating func object(_ depth: Int) -> String {
    guard depth > 0 else { return "{}" }
    let pairs = (0..<choices.below(depth == 4 ? 12 : 5)).map { _ -> String in
      let kind = choices.one(of: JQKind.allCases)
      let key = choices.one(of: Self.keys[kind] ?? ["z"])
      return Self.quoted(key) + choices.one(of: [":", " : "]) + value(kind, depth)
    }
    return "{" + pairs.joined(separator: ",") + "}"
  }

  /// The text as JSON and jq write it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// A type of JSON values.
package enum JQKind: CaseIterable, Sendable {
  /// Strings.
  case text

  /// Numbers.
  case number

  /// `true` and `false`.
  case boolean

  /// Arrays.
  case list

  /// Objects.
  case object

  /// `null`.
  case null
}
