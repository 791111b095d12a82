/// An evaluation was ended because it broke a limit, or ended the process that it ran in.
package struct JQStop: Error, Sendable, Hashable {
  /// What happened.
  package enum Cause: Sendable, Hashable {
    /// It took longer than this.
    case time(Duration)

    /// It used more than so many bytes.
    case memory(Int)

    /// Its result is nested deeper than so many levels.
    case depth(Int)

    /// Its result takes more than so many bytes.
    case size(Int)

    /// libjq's compiler takes longer for it than this.
    case compilation(Duration)

    /// It crashed the process that it ran in.
    case crash

    /// It is not tried any more, since it stopped so many workers for the catalog.
    case givenUp(after: Int)

    /// It could not be tried, since no worker could be started.
    case noWorker(String)
  }

  /// The expression as the author wrote it.
  package let expression: String

  /// What happened.
  package let cause: Cause
}

extension JQStop {
  /// What happened, for where the expression stands beside it.
  package var text: String { "the expression \(cause.text)" }
}

extension JQStop.Cause {
  /// What happened.
  package var text: String {
    switch self {
    case .time(let limit): "timed out after \(limit.shortText)"
    case .memory(let limit): "used more than \(limit.sizeText)"
    case .depth(let limit): "gives a result that is nested deeper than \(limit) levels"
    case .size(let limit): "gives a result of more than \(limit.sizeText)"
    case .compilation(let limit): "took longer than \(limit.shortText) to compile"
    case .crash: "crashed the evaluator"
    case .givenUp(let count):
      "is not tried again: it ended the evaluation of \(count) other \(count == 1 ? "input" : "inputs")"
    case .noWorker(let reason): "could not be evaluated, for no worker can be started: \(reason)"
    }
  }
}

extension Duration {
  /// Such as `5 s` or `250 ms`.
  fileprivate var shortText: String {
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }
}

extension Int {
  /// A number of bytes, such as `256 MiB`.
  fileprivate var sizeText: String {
    for (unit, size) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
    where self >= size && isMultiple(of: size) { return "\(self / size) \(unit)" }
    return "\(self) bytes"
  }
}
