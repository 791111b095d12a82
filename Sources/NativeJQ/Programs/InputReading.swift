package import JSONTapes

/// What a program reads of its input, as far as that can be told without running it.
package enum InputReading: Hashable, Sendable {
  /// Nothing: it gives the same for every input.
  case nothing

  /// What stands under one key.
  case member(TapeText)

  /// More than one key, or the input as it is.
  case whole

  /// Adds what another part reads.
  mutating func formUnion(_ other: InputReading) {
    switch (self, other) {
    case (_, .nothing): break
    case (.nothing, _): self = other
    case (.member(let key), .member(let otherKey)) where key == otherKey: break
    default: self = .whole
    }
  }
}
