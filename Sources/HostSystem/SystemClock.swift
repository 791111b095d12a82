#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The machine's clock.
package enum SystemClock {
  /// Seconds since 1970, in UTC.
  package static var secondsSince1970: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds since some moment, which no change of the clock moves.
  package static var monotonicSeconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
