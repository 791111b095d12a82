internal import Synchronization

/// What stopped workers, so that it is not tried again; one for all evaluators of a set.
package final class JQQuarantine: Sendable {
  /// The evaluations of an expression that stopped a worker, by what stands for their input.
  private typealias Stops = [Int: JQStop.Cause]

  private let stops = Mutex<[JQExpressionSet.ID: Stops]>([:])
  private let isEmpty = Atomic<Bool>(true)

  package init() {}

  /// Why an evaluation is not to be tried; `input` stands for its input.
  func cause(
    against id: JQExpressionSet.ID, patience: Int, input: () -> Int
  ) -> JQStop.Cause? {
    guard !isEmpty.load(ordering: .relaxed) else { return nil }
    return stops.withLock { stops in
      guard let known = stops[id] else { return nil }
      return known[input()] ?? (known.count >= patience ? .givenUp(after: known.count) : nil)
    }
  }

  /// Takes down that an evaluation stopped a worker.
  func add(_ cause: JQStop.Cause, of id: JQExpressionSet.ID, input: Int) {
    stops.withLock { $0[id, default: [:]][input] = cause }
    isEmpty.store(false, ordering: .relaxed)
  }
}
