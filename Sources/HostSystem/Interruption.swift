#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

// A global, since a signal handler is called with nothing but a number.
private let wasAsked = Atomic(false)

/// The wish of a person at the terminal, told by Ctrl-C, that the program come to its end.
package enum Interruption {
  /// Lets Ctrl-C be asked for instead of ending the program at once; the second one ends it.
  package static func beginListening() {
    FileDrafts.prepare()
    _ = signal(SIGINT) { _ in
      wasAsked.store(true, ordering: .relaxed)
      _ = signal(SIGINT) { FileDrafts.end(by: $0) }
    }
  }

  /// Whether the program was asked to end; costs next to nothing.
  package static var isRequested: Bool { wasAsked.load(ordering: .relaxed) }

  /// Waits; tells whether the program was asked to end.
  package static func wait(seconds: Double) -> Bool {
    let end = SystemClock.monotonicSeconds + seconds
    while !isRequested {
      let left = end - SystemClock.monotonicSeconds
      guard left > 0 else { return false }
      usleep(UInt32(min(left, 0.05) * 1e6))
    }
    return true
  }
}
