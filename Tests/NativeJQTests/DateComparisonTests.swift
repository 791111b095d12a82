import Foundation
import Testing

/// Dates are those of libjq, with the definitions around it.
@Suite struct DateComparisonTests {
  /// The number of generated questions; `DRYDOCK_DATES` asks for more.
  private static let count =
    ProcessInfo.processInfo.environment["DRYDOCK_DATES"].flatMap(Int.init) ?? 4000

  @Test func answersAsLibJQ() {
    var comparison = DateComparison()
    var generated = GeneratedDate(seed: 1)
    var differences: [String] = []
    var answered = 0
    for _ in 0..<Self.count {
      let question = generated.next()
      guard let answer = nativeAnswer(question) else { continue }
      answered += 1
      let expected = comparison.expected(question)
      if answer != expected { differences.append("\(question): \(answer), not \(expected)") }
    }
    #expect(differences.prefix(20) == [])
    #expect(answered > Self.count / 2)
  }
}
