import Foundation
import RandomJQ
import Testing

/// Compares the native machine with libjq on random expressions and documents.
///
/// `DRYDOCK_AGREEMENT_CASES` sets the number of cases and `DRYDOCK_AGREEMENT_SEED` where to begin.
@Suite struct NativeAgreementTests {
  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  @Test func answersAsLibJQDoes() {
    let wanted = Self.setting("DRYDOCK_AGREEMENT_CASES") ?? 6_000
    let firstSeed = Self.setting("DRYDOCK_AGREEMENT_SEED") ?? 1
    var seed = firstSeed
    var agreement = Agreement()
    while agreement.caseCount < wanted, agreement.differences.count < 100 {
      var documents = RandomDocument(Choices(seed: UInt64(2 * seed)))
      var expressions = RandomExpression(Choices(seed: UInt64(2 * seed + 1)))
      agreement.check(
        (0..<96).map { _ in expressions.text() }, on: (0..<24).map { _ in documents.text() })
      seed += 1
    }
    let differences = agreement.differences.joined(separator: "\n")
    #expect(agreement.differences.isEmpty, "seeds \(firstSeed)..<\(seed):\n\(differences)")
    // Else the comparison would compare nothing.
    #expect(agreement.nativeExpressionCount * 2 > agreement.expressionCount)
    #expect(agreement.answerCount * 4 > agreement.caseCount)
    if wanted > 6_000 {
      print(
        """
        \(agreement.caseCount) cases, \(agreement.answerCount) answered natively, \
        \(agreement.differences.count) different; \(agreement.nativeExpressionCount) of \
        \(agreement.expressionCount) expressions native
        """)
    }
  }
}
