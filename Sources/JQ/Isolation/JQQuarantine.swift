internal import Synchronization

/// What stopped workers, so that it is not tried again; one for all evaluators of a catalog.
package final class JQQuarantine: Sendable {
  /// An expression under limits: another time another expression may take longer.
  private struct Subject: Hashable {
    let expression: String
    let limits: JQLimits
  }

  /// What is known against an expression.
  private struct Record {
    /// Why it cannot even be compiled.
    var refusal: JQStop.Cause?

    /// The evaluations that stopped a worker, by what stands for their input.
    var stops: [Int: JQStop.Cause] = [:]
  }

  private let records = Mutex<[Subject: Record]>([:])
  private let isEmpty = Atomic<Bool>(true)

  package init() {}

  /// Why an evaluation is not to be tried; `mark` gives what stands for its input, where that
  /// matters.
  func cause(
    against expression: String, under limits: JQLimits, patience: Int, mark: () -> Int
  ) -> JQStop.Cause? {
    guard !isEmpty.load(ordering: .relaxed) else { return nil }
    let subject = Subject(expression: expression, limits: limits)
    guard let record = records.withLock({ $0[subject] }) else { return nil }
    if let refusal = record.refusal { return refusal }
    let known = record.stops[mark()]
    return known ?? (record.stops.count >= patience ? .givenUp(after: record.stops.count) : nil)
  }

  /// Takes down that an evaluation stopped a worker; `mark` stands for its input.
  func add(
    _ cause: JQStop.Cause, of expression: String, under limits: JQLimits, mark: Int
  ) {
    change(expression, limits) { $0.stops[mark] = cause }
  }

  /// Takes down that compiling stopped a worker.
  func add(refusal cause: JQStop.Cause, of expression: String, under limits: JQLimits) {
    change(expression, limits) { $0.refusal = cause }
  }

  private func change(
    _ expression: String, _ limits: JQLimits, _ body: (inout Record) -> Void
  ) {
    records.withLock {
      body(&$0[Subject(expression: expression, limits: limits), default: Record()])
    }
    isEmpty.store(false, ordering: .relaxed)
  }
}
