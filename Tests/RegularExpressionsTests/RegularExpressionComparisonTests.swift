import Foundation
import RegularExpressions
import Testing
import TestTexts

/// The matches are those that libjq finds, with the definitions around it.
@Suite struct RegularExpressionComparisonTests {
  /// The number of generated searches; `DRYDOCK_SEARCHES` asks for more.
  private static let count =
    ProcessInfo.processInfo.environment["DRYDOCK_SEARCHES"].flatMap(Int.init) ?? 3000

  @Test func findsWhatLibJQFinds() {
    compare { GeneratedSearch(using: &$0) }
  }

  @Test func findsOfRowsWhatLibJQFinds() {
    compare { GeneratedSearch(rowUsing: &$0) }
  }

  private func compare(_ generate: (inout SeededGenerator) -> GeneratedSearch) {
    var comparison = MatchComparison()
    var generator = SeededGenerator(seed: 1)
    var differences: [String] = []
    var compared = 0
    var matched = 0
    for _ in 0..<Self.count {
      let search = generate(&generator)
      let found = comparison.found(search.text, search.pattern, search.flags)
      guard let found else { continue }
      compared += 1
      if found != "", found != "error" { matched += 1 }
      let expected = comparison.expected(search.text, search.pattern, search.flags)
      if found != expected {
        let question = "\(search.text.debugDescription) /\(search.pattern)/\(search.flags)"
        differences.append("\(question): \(found), not \(expected)")
      }
    }
    #expect(differences.prefix(20) == [])
    #expect(compared > Self.count / 2)
    #expect(matched > Self.count / 10)
  }
}
