/// Where a generator takes its decisions from: a seed, or bytes that a fuzzer made.
package struct Choices {
  private var state: UInt64
  private var bytes: ArraySlice<UInt8>?

  /// Creates decisions that follow from a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// Creates decisions that follow from bytes; when they are used up, every decision is the first.
  package init(bytes: ArraySlice<UInt8>) {
    state = 0
    self.bytes = bytes
  }

  /// A number below a bound.
  package mutating func below(_ bound: Int) -> Int {
    if bytes != nil {
      let byte = Int(bytes?.popFirst() ?? 0)
      return bound > 256 ? (byte << 8 | Int(bytes?.popFirst() ?? 0)) % bound : byte % bound
    }
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// Whether something comes to pass that does so in some of a hundred cases.
  package mutating func happens(inHundred chances: Int) -> Bool { below(100) >= 100 - chances }

  /// One of several.
  package mutating func one<Element>(of elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
