import Testing

@testable import RegularExpressions

@Suite struct RegularExpressionTests {
  @Test(arguments: [
    ("", "a", "", ""),
    ("banana", "an", "", "1..<3"),
    ("banana", "an", "g", "1..<3 3..<5"),
    ("banana", "AN", "gi", "1..<3 3..<5"),
    ("2024-05-17T12:34:56.123Z", "\\.[0-9]+Z$", "g", "19..<24"),
    ("2024-05-17T12:34:56Z", "\\.[0-9]+Z$", "g", ""),
    ("a😀é", ".", "g", "0..<1 1..<5 5..<7"),
    ("é", "x*", "g", "0..<0 2..<2"),
    ("ab", "x*", "g", "0..<0 1..<1 2..<2"),
    ("ab", "x*", "gn", ""),
    ("", "", "g", "0..<0"),
    ("a\nb", "a.b", "", ""),
    ("a\nb", "a.b", "p", "0..<3"),
    ("abc", "a # comment\n b", "x", "0..<2"),
    ("aab", "a??b?", "l", "1..<3"),
  ])
  func finds(text: String, pattern: String, letters: String, expected: String) throws {
    let flags = try #require(self.flags(letters))
    let expression = try RegularExpression(Array(pattern.utf8).span, flags)
    var matches = RegularExpressionMatches()
    try expression.find(in: Array(text.utf8).span, &matches)
    let ranges = (0..<matches.count).map { "\(matches.range(of: $0))" }
    #expect(ranges.joined(separator: " ") == expected)
    let isFound = try expression.isFound(in: Array(text.utf8).span)
    #expect(isFound == !expected.isEmpty)
  }

  @Test func tellsGroupsApart() throws {
    let expression = try RegularExpression(Array("(?<n>a)(b)?(?<m>c)".utf8).span, [])
    var matches = RegularExpressionMatches()
    try expression.find(in: Array("xac".utf8).span, &matches)
    #expect(expression.groupNames == ["n", nil, "m"])
    #expect(matches.range(ofGroup: 1, of: 0) == 1..<2)
    #expect(matches.range(ofGroup: 2, of: 0) == nil)
    #expect(matches.range(ofGroup: 3, of: 0) == 2..<3)
  }

  @Test(arguments: ["q", "gq", "m", "G", " "])
  func refusesLetters(letters: String) {
    #expect(flags(letters) == nil)
  }

  @Test(arguments: ["(", "a)", "[a", "*", "\\", "(?<n", "a{2,1}", "(?x)a # comment"])
  func refusesPatterns(pattern: String) {
    let fault = fault(pattern, .global, in: "")
    guard case .refused(let number) = fault else {
      Issue.record("\(pattern): \(String(describing: fault))")
      return
    }
    #expect(number < 0)
  }

  /// Where the versions of libjq differ.
  @Test(arguments: [
    ("ab", "(x)?"), ("é", "(x)?"), ("é", "a\\K|"), ("ab", "\\K(?=b)"), ("a", "(*FAIL)"),
    ("ab", "(?<=\\Ka)"), ("a", "(?<=\\Ka)"),
  ])
  func leavesToLibJQ(text: String, pattern: String) {
    #expect(fault(pattern, .global, in: text) == .uncertain)
  }

  @Test(arguments: [[0xF0, 0x9F, 0x98], [0x61, 0xE2, 0x82], [0xC3]] as [[UInt8]])
  func leavesCutOffCharactersToLibJQ(text: [UInt8]) {
    #expect(fault(Array(".".utf8), [], in: text) == .uncertain)
    #expect(fault(text, [], in: []) == .uncertain)
  }

  @Test func endsASearchThatGoesBackTooOften() {
    let text = String(repeating: "a", count: 40) + "!"
    #expect(fault("^(a+)+$", [], in: text) == .exhausted)
  }

  @Test func keepsPatternsUpToItsCapacity() throws {
    let (a, b, refused) = (Array("a".utf8), Array("b".utf8), Array("(".utf8))
    var cache = RegularExpressionCache(capacity: 2)
    let first = try cache.expression(a.span, [])
    let again = try cache.expression(a.span, [])
    let global = try cache.expression(a.span, .global)
    #expect(again === first)
    #expect(global !== first)
    #expect(throws: RegularExpressionFault.self) {
      _ = try cache.expression(refused.span, [])
    }
    #expect(cache.count == 2)
    _ = try cache.expression(b.span, [])
    #expect(cache.count == 1)
    let anew = try cache.expression(a.span, [])
    #expect(anew !== first)
  }

  private func flags(_ letters: String) -> RegularExpressionFlags? {
    RegularExpressionFlags(Array(letters.utf8).span)
  }

  private func fault(
    _ pattern: String, _ flags: RegularExpressionFlags, in text: String
  ) -> RegularExpressionFault? {
    fault(Array(pattern.utf8), flags, in: Array(text.utf8))
  }

  /// Why a pattern cannot be searched for.
  private func fault(
    _ pattern: [UInt8], _ flags: RegularExpressionFlags, in text: [UInt8]
  ) -> RegularExpressionFault? {
    var matches = RegularExpressionMatches()
    do {
      let expression = try RegularExpression(pattern.span, flags, retryLimit: 10_000)
      try expression.find(in: text.span, &matches)
      return nil
    } catch {
      return error
    }
  }
}
