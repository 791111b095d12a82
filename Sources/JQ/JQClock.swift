/// Where `now` comes from.
package enum JQClock: Sendable, Hashable {
  /// The machine's clock.
  case system

  /// One instant, in seconds since 1970, so that evaluations can be repeated.
  case frozen(Double)
}
