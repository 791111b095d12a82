internal import CWorkers

/// What a worker tells of itself at any time.
package struct WorkerProgress: Sendable {
  /// The number of the step that it is at.
  package let step: UInt64

  /// When it began the step, by the worker clock.
  package let began: UInt64
}

/// How a worker came to its end.
package enum WorkerEnding: Sendable, Hashable {
  /// It got no more memory.
  case exhausted

  /// Its own work ended it.
  case crashed

  /// It ended by itself.
  case exited

  /// Somebody ended it from outside, this process perhaps.
  case killed
}

/// The clock that a worker and its host share.
package enum WorkerClock {
  /// Nanoseconds since some instant.
  package static var now: UInt64 { worker_monotonic_time() }
}
