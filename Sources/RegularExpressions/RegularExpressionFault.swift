/// Why there is no answer to a search.
public enum RegularExpressionFault: Error, Hashable {
  /// Oniguruma refuses the pattern or the search, by the number of its error.
  case refused(Int32)

  /// The search went back more often than it may.
  case exhausted

  /// The versions of libjq do not answer alike.
  case uncertain
}
