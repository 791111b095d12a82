internal import Synchronization

/// Files of cases while they are run; any number of threads share one run.
package final class CaseRun: Sendable {
  private struct State {
    var next = 0
    var results: [Int: CaseFileResult] = [:]
    var hasFailed = false
  }

  private let files: [PreparedFile]
  private let assertions: AssertionSet
  private let stopsAtFailure: Bool
  private let state = Mutex(State())

  /// Prepares a run that goes through all files, or no further than the first failure.
  package init(_ files: [PreparedFile], stoppingAtFailure: Bool = false) {
    self.files = files
    stopsAtFailure = stoppingAtFailure
    assertions = AssertionSet(files)
  }

  /// Runs files until none is left; to be called on each thread of the run.
  package func work() {
    var runner = CaseRunner(assertions)
    while let index = takeNext() {
      let result = runner.run(files[index], stoppingAtFailure: stopsAtFailure)
      state.withLock {
        $0.results[index] = result
        if !result.isPassed { $0.hasFailed = true }
      }
    }
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

  /// Files are taken in order, so that all before a failure have been taken.
  private func takeNext() -> Int? {
    state.withLock { state in
      guard state.next < files.count, !(stopsAtFailure && state.hasFailed) else { return nil }
      state.next += 1
      return state.next - 1
    }
  }
}
