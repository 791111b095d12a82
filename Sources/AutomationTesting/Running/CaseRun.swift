package import AutomationEngine
internal import Synchronization

/// Files of cases while they are run; any number of threads share one run.
package final class CaseRun: Sendable {
  private struct State {
    var next = 0
    var results: [Int: CaseFileResult] = [:]
    var hasFailed = false
    var coverage = CoverageMap()
  }

  private let files: [PreparedFile]
  private let assertions: AssertionSet
  private let stopsAtFailure: Bool
  private let settings: CaseSettings
  private let state = Mutex(State())

  /// Prepares a run that goes through all files, or no further than the first failure.
  package init(
    _ files: [PreparedFile], stoppingAtFailure: Bool = false,
    settings: CaseSettings = CaseSettings()
  ) {
    self.files = files
    self.settings = settings
    stopsAtFailure = stoppingAtFailure
    assertions = AssertionSet(files, engine: settings.engine)
  }

  /// Runs files until none is left; to be called on each thread of the run.
  package func work() {
    var runner = CaseRunner(assertions, settings)
    while let index = takeNext() {
      let result = runner.run(files[index], stoppingAtFailure: stopsAtFailure)
      state.withLock {
        $0.results[index] = result
        if !result.isPassed { $0.hasFailed = true }
      }
    }
    let coverage = runner.coverage()
    state.withLock { $0.coverage.merge(coverage) }
  }

  /// What came of the files, in their order whichever thread ran them; up to the first failure where
  /// the run stops there.
  package var results: [CaseFileResult] {
    let done = state.withLock(\.results)
    let results = files.indices.compactMap { done[$0] }
    guard stopsAtFailure, let failure = results.firstIndex(where: { !$0.isPassed }) else {
      return results
    }
    return Array(results[...failure])
  }

  /// What the cases exercised of definitions that measure it, in the order of their files.
  package var coverage: CoverageMap { state.withLock(\.coverage).sortedByPlace }

  /// Files are taken in order, so that all before a failure have been taken.
  private func takeNext() -> Int? {
    state.withLock { state in
      guard state.next < files.count, !(stopsAtFailure && state.hasFailed) else { return nil }
      state.next += 1
      return state.next - 1
    }
  }
}
