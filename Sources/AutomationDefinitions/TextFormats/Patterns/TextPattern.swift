/// A regular expression as JavaScript and JSON Schema write it, to tell whether a text matches.
///
/// Matching takes time in proportion to the text times the pattern, whatever both are. What a
/// finite automaton cannot tell, such as references to groups, is refused.
package struct TextPattern: Sendable {
  private let program: PatternProgram

  /// The steps after which matching is given up.
  private static let stepLimit = 5_000_000

  /// Reads a regular expression.
  package init(_ source: String) throws(PatternFault) {
    var parser = PatternParser(source)
    let node = try parser.parse()
    program = try PatternProgram(node)
  }

  /// Whether a part of the text matches; `nil` when that takes too long to tell.
  package func matches(_ text: String) -> Bool? {
    var matcher = PatternMatcher(text, stepLimit: Self.stepLimit)
    let isFound = matcher.finds(program, in: 0..<matcher.scalars.count, endingAtEnd: false)
    return matcher.isExhausted ? nil : isFound
  }
}

/// The reason why a regular expression is not judged.
package struct PatternFault: Error {
  package let reason: String

  init(_ reason: String) { self.reason = reason }
}
