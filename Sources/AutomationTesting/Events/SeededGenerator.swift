/// A source of numbers that look random and are the same for the same seed on every machine.
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (SplitMix64).
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to one less than the count; 0 for an empty range.
  mutating func number(below count: Int) -> Int {
    count > 0 ? Int(next() % UInt64(count)) : 0
  }

  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(below: elements.count)]
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.reversed() {
      elements.swapAt(index, number(below: index + 1))
    }
    return elements
  }

  /// A generator for a part by its name, so that what other parts take changes nothing in it.
  func part(_ name: String) -> SeededGenerator {
    // Source: Fowler, Noll and Vo, FNV-1a.
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    var part = SeededGenerator(seed: state ^ hash)
    return SeededGenerator(seed: part.next())
  }
}
