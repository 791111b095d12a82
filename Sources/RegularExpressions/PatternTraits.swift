/// What the text of a pattern tells about it.
struct PatternTraits: OptionSet {
  let rawValue: UInt8

  /// Something in it may match between two characters, as the definitions around libjq judge it.
  static let hasPositions = Self(rawValue: 1 << 0)

  /// What it matches may depend on where the search began, or its match begin later than it did.
  static let movesStart = Self(rawValue: 1 << 1)

  /// It has parts that keep a state or are seldom used.
  static let isUnusual = Self(rawValue: 1 << 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads a pattern.
  init(_ source: Span<UInt8>) {
    self = []
    for index in source.indices {
      let next = index + 1 < source.count ? source[index + 1] : 0
      switch source[index] {
      case UInt8(ascii: "$"): insert(.hasPositions)
      case UInt8(ascii: "^"): insertCaret(at: index, in: source)
      case UInt8(ascii: "\\"): insertEscape(of: next)
      case UInt8(ascii: "(") where next == UInt8(ascii: "*"): insert(.isUnusual)
      case UInt8(ascii: "(") where next == UInt8(ascii: "?"):
        insertGroup(at: index, in: source)
      default: break
      }
    }
  }

  /// A caret negates a class only behind a bracket that is not escaped.
  private mutating func insertCaret(at index: Int, in source: Span<UInt8>) {
    let isBehindBracket = index > 0 && source[index - 1] == UInt8(ascii: "[")
    let isEscaped = index > 1 && source[index - 2] == UInt8(ascii: "\\")
    if !isBehindBracket || isEscaped { insert(.hasPositions) }
  }

  private mutating func insertEscape(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "G"), UInt8(ascii: "K"): formUnion([.hasPositions, .movesStart])
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"),
      UInt8(ascii: "Z"):
      insert(.hasPositions)
    case UInt8(ascii: "y"), UInt8(ascii: "Y"): insert(.isUnusual)
    default: break
    }
  }

  private mutating func insertGroup(at index: Int, in source: Span<UInt8>) {
    guard index + 2 < source.count else { return }
    switch source[index + 2] {
    case UInt8(ascii: "="), UInt8(ascii: "!"): insert(.hasPositions)
    case UInt8(ascii: "<"):
      guard index + 3 < source.count else { return }
      let kind = source[index + 3]
      if kind == UInt8(ascii: "=") || kind == UInt8(ascii: "!") { insert(.hasPositions) }
    case UInt8(ascii: "{"), UInt8(ascii: "~"), UInt8(ascii: "("): insert(.isUnusual)
    default: break
    }
  }
}
