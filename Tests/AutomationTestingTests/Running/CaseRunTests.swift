import AutomationEngine
import AutomationTesting
import Dispatch
import Testing

/// What a run of many files gives, however many threads share it.
struct CaseRunTests {
  /// Files of which every seventh has a case that fails.
  private static func files(_ count: Int = 40) -> [PreparedFile] {
    let shared = CaseText.set()
    return (0..<count).map { number in
      let text = """
        - {name: first, event: \(CaseText.update()), fires: true}
        - {name: second, event: \(CaseText.update(tier: 2)), fires: \(number % 7 == 6),
           assert: .status == "skipped"}
        - {name: third, inputs: {version: v\(number)}, now: 2026-01-0\(number % 9 + 1)T00:00:00Z,
           effect: {body: {version: v\(number)}}}
        """
      return CaseText.prepared(
        text, path: "\(number).cases.yaml", number % 2 == 0 ? shared : CaseText.set())
    }
  }

  private static func verdicts(_ run: CaseRun, threads: Int) -> [[CaseResult.Verdict]] {
    DispatchQueue.concurrentPerform(iterations: threads) { _ in run.work() }
    return run.results.map { $0.results.map(\.verdict) }
  }

  @Test func threadsChangeNothing() {
    let alone = Self.verdicts(CaseRun(Self.files()), threads: 1)
    #expect(alone.count == 40)
    #expect(alone[5] == [.passed, .passed, .passed] && alone[6] == [.passed, .failed, .passed])
    #expect(Self.verdicts(CaseRun(Self.files()), threads: 4) == alone)
  }

  @Test(arguments: [1, 4])
  func stopsAtTheFirstFailure(threads: Int) {
    let run = CaseRun(Self.files(), stoppingAtFailure: true)
    let verdicts = Self.verdicts(run, threads: threads)
    #expect(verdicts.count == 7)
    #expect(verdicts.last == [.passed, .failed])
    #expect(run.results.map(\.path).last == "6.cases.yaml")
  }

  @Test func tellingHowOutcomesCameAboutChangesNone() {
    let cases = ["2026-01-01", "2026-01-02", "2026-01-01"].enumerated().map { number, day in
      """
      - {name: case \(number), event: \(CaseText.update()), now: \(day)T00:00:00Z, fires: true,
         effect: {body: {title: CHECKOUT}}, assert: 'has("trace") | not'}
      """
    }
    let run = CaseRun(
      [CaseText.prepared(cases.joined(separator: "\n"))], settings: CaseSettings(detail: .trace))
    #expect(Self.verdicts(run, threads: 1) == [[.passed, .passed, .passed]])
    let traced = run.results.flatMap(\.results).flatMap(\.outcomes).compactMap(\.trace)
    #expect(traced.filter { !$0.templates.isEmpty }.count == 3)
  }
}
