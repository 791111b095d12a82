/// A JSON value that stands in a tape memory, or a scalar by itself.
///
/// Trivial: copying it copies no text. What it refers to lasts until the memory reads the next
/// document.
package enum TapeValue: Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case text(TapeText)
  case array(TapeReference)
  case object(TapeReference)
}

/// The parts of a tape memory, which come and go apart.
package enum TapeRegion: UInt32 {
  /// The document that was read.
  case document = 0

  /// What was made while it was evaluated.
  case scratch = 1

  /// Texts that stay: those written out in expressions.
  case constants = 2
}

/// The bytes of a string, UTF-8 without quotes or escapes.
package struct TapeText: Hashable {
  /// The first byte, as an offset into its region's strings.
  package let start: Int32

  private let packed: UInt32

  package init(_ region: TapeRegion, start: Int, count: Int) {
    self.start = Int32(start)
    packed = region.rawValue << 30 | UInt32(count)
  }

  /// The longest text, in bytes.
  package static let maxCount = 1 << 30 - 1

  /// The region whose strings hold the bytes.
  package var region: TapeRegion { TapeRegion(rawValue: packed >> 30) ?? .document }

  /// Whether it stays: a text that is written out in an expression.
  package var isConstant: Bool { packed >> 30 == TapeRegion.constants.rawValue }

  /// The number of bytes.
  package var count: Int { Int(packed & 0x3FFF_FFFF) }

  /// A part of the text, by offsets of bytes that begin characters.
  package func part(_ range: Range<Int>) -> TapeText {
    precondition(range.upperBound <= count)
    return TapeText(region, start: Int(start) + range.lowerBound, count: range.count)
  }

  /// The place and length in one word, which two texts share only where they are the same bytes.
  package var word: UInt64 { UInt64(UInt32(bitPattern: start)) << 32 | UInt64(packed) }

  init(word: UInt64) {
    start = Int32(bitPattern: UInt32(word >> 32))
    packed = UInt32(truncatingIfNeeded: word)
  }
}

/// The place of an array or object.
package struct TapeReference: Hashable {
  /// The region it stands in.
  package let region: TapeRegion

  /// The place of its opening word.
  package let index: Int32

  /// Whether it is the whole document.
  package var isDocument: Bool { isInDocument && index == 1 }

  /// Whether it stands in the document that was read.
  package var isInDocument: Bool {
    if case .document = region { true } else { false }
  }
}

extension TapeValue {
  /// Whether it is null.
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Where an array or object stands; `nil` for anything else.
  package var reference: TapeReference? {
    switch self {
    case .array(let reference), .object(let reference): reference
    case .null, .bool, .number, .text: nil
    }
  }
}
