extension [Diagnostic] {
  /// The findings of one file in the order of their places; those of one place stay as they are.
  package var sortedByPlace: [Diagnostic] {
    let keyed = enumerated().map { (place: $1.span?.range.lowerBound ?? 0, index: $0, finding: $1) }
    return keyed.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.finding)
  }
}
