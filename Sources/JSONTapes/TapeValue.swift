/// A JSON value that stands in a tape memory, or a scalar by itself.
///
/// Trivial: copying it copies no text. What it refers to lasts until the memory reads the next
/// document.
public enum TapeValue: Hashable, Sendable, BitwiseCopyable {
  case null
  case bool(Bool)
  case number(Double)
  case text(TapeText)
  case array(TapeReference)
  case object(TapeReference)
}

/// The parts of a tape memory, which come and go apart.
public enum TapeRegion: UInt32, Sendable, BitwiseCopyable {
  /// The document that was read.
  case document = 0

  /// What was made while it was evaluated.
  case scratch = 1

  /// Texts that stay: those written out in expressions.
  case constants = 2
}

/// The bytes of a string, UTF-8 without quotes or escapes.
public struct TapeText: Hashable, Sendable, BitwiseCopyable {
  /// The first byte, as an offset into its region's strings.
  public let start: Int32

  private let packed: UInt32

  /// A text of a region, by its first byte and the number of bytes.
  public init(_ region: TapeRegion, start: Int, count: Int) {
    self.start = Int32(start)
    packed = region.rawValue << 30 | UInt32(count)
  }

  /// The longest text, in bytes.
  public static let maxCount = 1 << 30 - 1

  /// The region whose strings hold the bytes.
  public var region: TapeRegion { TapeRegion(rawValue: packed >> 30) ?? .document }

  /// Whether it stays: a text that is written out in an expression.
  public var isConstant: Bool { packed >> 30 == TapeRegion.constants.rawValue }

  /// The number of bytes.
  public var count: Int { Int(packed & Self.countMask) }

  private static let countMask: UInt32 = 0x3FFF_FFFF

  /// A part of the text, by offsets of bytes that begin characters.
  public func part(_ range: Range<Int>) -> TapeText {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return TapeText(
      start: start + Int32(truncatingIfNeeded: range.lowerBound),
      packed: packed & ~Self.countMask | UInt32(truncatingIfNeeded: range.count))
  }

  /// The place and length in one word, which two texts share only where they are the same bytes.
  public var word: UInt64 { UInt64(UInt32(bitPattern: start)) << 32 | UInt64(packed) }

  init(word: UInt64) {
    self.init(
      start: Int32(bitPattern: UInt32(word >> 32)), packed: UInt32(truncatingIfNeeded: word))
  }

  private init(start: Int32, packed: UInt32) {
    self.start = start
    self.packed = packed
  }
}

/// The place of an array or object.
public struct TapeReference: Hashable, Sendable, BitwiseCopyable {
  /// The region it stands in.
  public let region: TapeRegion

  /// The place of its opening word.
  public let index: Int32

  /// Whether it is the whole document.
  public var isDocument: Bool { isInDocument && index == 1 }

  /// Whether it stands in the document that was read.
  public var isInDocument: Bool {
    if case .document = region { true } else { false }
  }
}

extension TapeValue {
  /// Whether it is null.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Where an array or object stands; `nil` for anything else.
  public var reference: TapeReference? {
    switch self {
    case .array(let reference), .object(let reference): reference
    case .null, .bool, .number, .text: nil
    }
  }
}
