import TestTexts

/// Patterns, flags and texts made at random.
struct GeneratedSearch {
  let pattern: String
  let flags: String
  let text: String

  init(using generator: inout SeededGenerator) {
    var source = PatternSource(generator: generator)
    pattern = source.alternation(depth: 3)
    generator = source.generator
    flags =
      Self.allFlags.filter { _ in UInt8.random(in: 0..<6, using: &generator) == 0 }
      .reduce("") { $0 + $1 } + (Bool.random(using: &generator) ? "g" : "")
    let count = Int.random(in: 0...10, using: &generator)
    let isASCII = Bool.random(using: &generator)
    let pieces = isASCII ? Self.letters : Self.letters + Self.wideLetters
    text = (0..<count).reduce("") { text, _ in
      text + (pieces.randomElement(using: &generator) ?? "")
    }
  }

  /// Makes a pattern that is a row of characters and classes, for a text of ASCII.
  init(rowUsing generator: inout SeededGenerator) {
    var source = PatternSource(generator: generator)
    pattern = source.row()
    generator = source.generator
    flags = Bool.random(using: &generator) ? "g" : ""
    let count = Int.random(in: 0...10, using: &generator)
    text = (0..<count).reduce("") { text, _ in
      text + (Self.letters.randomElement(using: &generator) ?? "")
    }
  }

  private static let allFlags = ["i", "x", "s", "l", "n", "p"]
  private static let letters = ["a", "b", "A", "ab", "1", "23", " ", "\n", "_", "-", ".", "Zz"]
  private static let wideLetters = ["é", "É", "ß", "€", "Ω", "ω", "😀", "e\u{301}", "日", "\u{2028}"]
}

/// Writes the parts of a pattern.
struct PatternSource {
  var generator: SeededGenerator
  private var groupCount = 0

  init(generator: SeededGenerator) { self.generator = generator }

  mutating func alternation(depth: Int) -> String {
    let count = chance(4) ? 2 : 1
    return (0..<count).map { _ in sequence(depth: depth) }.joined(separator: "|")
  }

  /// Characters and classes one after another, perhaps tied to the ends of the text.
  mutating func row() -> String {
    let count = Int.random(in: 0...4, using: &generator)
    let elements = (0..<count).map { _ in
      pick([
        "a", "b", "1", " ", "_", "-", "\\.", "\\-", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S",
        "[ab]", "[^a]", "[a-z]", "[A-Za-z0-9_.-]", "[^\\w]", "[\\d.]", "[\\s\\-]", "[^0-9a-f]",
        "[-a]",
        "[a^]", "[z-a]", "[+-9]", "[a-]", "[]a]", "[a&&b]", "[[ab]c]",
      ]) + pick(["", "", "", "*", "+", "?", "*", "+", "??", "*+", "{2}", "++"])
    }
    return (chance(3) ? "^" : "") + elements.joined() + (chance(3) ? "$" : "")
  }

  private mutating func sequence(depth: Int) -> String {
    let count = Int.random(in: 0...3, using: &generator)
    return (0..<count).reduce("") { text, _ in text + quantified(depth: depth) }
  }

  private mutating func quantified(depth: Int) -> String {
    let atom = atom(depth: depth)
    guard chance(3) else { return atom }
    let quantifier = pick(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "*+", "{,2}"])
    return atom + quantifier
  }

  private mutating func atom(depth: Int) -> String {
    if depth > 0, chance(4) { return group(depth: depth - 1) }
    if chance(5) {
      return pick(["^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\G", "\\K", "\\y"])
    }
    if chance(8) { return pick(["\\1", "\\2", "\\k<n>", "\\g<1>", "(?i)", "#", "\\R", "\\X"]) }
    return pick([
      "a", "b", "ab", "1", "é", "😀", "Ω", "ß", ".", " ", "\\.", "\\d", "\\w", "\\s", "\\D", "\\W",
      "\\S", "[ab]", "[^a]", "[a-zé]", "[[:upper:]]", "\\p{L}", "[\\d-]", "\\n", "[^\\w]", "\\[",
      "[[:space:]]", "\\h", "[^é]", "\\x41", "\\[^a",
    ])
  }

  private mutating func group(depth: Int) -> String {
    let opening = pick([
      "(", "(", "(?:", "(?<n>", "(?<m>", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:", "(?~",
    ])
    return opening + alternation(depth: depth) + ")"
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }
}
