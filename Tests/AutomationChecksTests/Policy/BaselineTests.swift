import AutomationChecks
import SourceDiagnostics
import Testing

@Suite struct BaselineTests {
  private func finding(_ message: String, in path: String? = "a.json", at offset: Int = 0)
    -> Diagnostic
  {
    let file = path.map { SourceFile(path: $0, text: "some text") }
    return Diagnostic(
      .unusedSilence, .warning, message,
      at: file.map { SourceSpan(file: $0, range: offset..<offset + 1) })
  }

  /// The baseline after it was written and read.
  private func baseline(_ findings: [Diagnostic]) -> Baseline {
    let text = Baseline(of: findings).jsonText
    let (baseline, diagnostics) = Baseline.read(SourceFile(path: "known.json", text: text))
    #expect(diagnostics.isEmpty)
    #expect(baseline.jsonText == text)
    return baseline
  }

  @Test func knowsFindingsWhereverTheyMove() {
    let sorted = baseline([finding("m"), finding("n")]).sort([
      finding("n", at: 3), finding("m", at: 5), finding("m", in: "b.json"), finding("o"),
    ])
    #expect(sorted.known.map(\.message) == ["n", "m"])
    #expect(sorted.new.map(\.message) == ["m", "o"])
    #expect(sorted.gone == 0)
  }

  @Test func knowsAsManyAsThereWere() {
    let known = baseline([finding("m"), finding("m")])
    #expect(known.count == 2)
    let more = known.sort([finding("m"), finding("m", at: 1), finding("m", at: 2)])
    #expect(more.new.map { $0.span?.range.lowerBound } == [2])
    #expect(known.sort([finding("m")]).gone == 1)
  }

  @Test func missesOnlyWhatWasReadAgain() {
    let known = baseline([finding("m"), finding("m", in: "b.json")])
    #expect(known.sort([], wasRead: { $0 == "b.json" }).gone == 1)
  }

  @Test(arguments: ["0", "-1", "1.5", "9e18", "1e400"])
  func refusesCountsThatNobodyWrote(_ count: String) {
    let row = #"{"file": "a.json", "code": "D104", "message": "m", "count": \#(count)}"#
    let text = #"{"findings": [\#(row), \#(row)]}"#
    let (baseline, diagnostics) = Baseline.read(SourceFile(path: "known.json", text: text))
    #expect(baseline.count == 0)
    #expect(diagnostics.map(\.code) == [.invalidBaseline])
  }

  @Test func knowsNothingWithoutAPlace() {
    let known = baseline([finding("m", in: nil)])
    #expect(known.count == 0)
    #expect(known.sort([finding("m", in: nil)]).new.count == 1)
  }
}
