/// What evaluates expressions.
package enum JQEngine: String, CaseIterable, Sendable {
  /// Drydock's own machine where it answers as libjq does, and libjq for the rest.
  case native

  /// libjq alone.
  case libjq
}
