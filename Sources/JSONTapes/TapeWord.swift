/// One word of a tape: what stands there in the highest byte, and more of it in the rest.
///
/// simdjson's words, and two of our own for values that are made while evaluating. Numbers and texts
/// of ours are followed by a raw word.
///
/// Source: simdjson, doc/tape.md.
struct TapeWord {
  let bits: UInt64

  init(_ bits: UInt64) { self.bits = bits }

  init(_ tag: UInt8, _ payload: UInt64 = 0) { bits = UInt64(tag) << 56 | payload }

  /// What stands at a word; bytes rather than cases, so that a foreign byte needs no check.
  enum Tag {
    static let root = UInt8(ascii: "r")
    static let null = UInt8(ascii: "n")
    static let `true` = UInt8(ascii: "t")
    static let `false` = UInt8(ascii: "f")
    static let integer = UInt8(ascii: "l")
    static let unsigned = UInt8(ascii: "u")
    static let double = UInt8(ascii: "d")

    /// A string of simdjson: the offset of its length, which the bytes follow.
    static let string = UInt8(ascii: "\"")

    static let openArray = UInt8(ascii: "[")
    static let closeArray = UInt8(ascii: "]")
    static let openObject = UInt8(ascii: "{")
    static let closeObject = UInt8(ascii: "}")

    /// A text anywhere in the memory.
    static let text = UInt8(ascii: "s")

    /// An array or object elsewhere in the memory: its region and place.
    static let link = UInt8(ascii: "L")
  }

  var tag: UInt8 { UInt8(truncatingIfNeeded: bits >> 56) }

  var payload: UInt64 { bits & 0x00FF_FFFF_FFFF_FFFF }

  /// The offset of a string of simdjson; 32 bits are enough for the documents that are read.
  var offset: Int { Int(UInt32(truncatingIfNeeded: bits)) }

  /// Whether an array or object begins here; their brackets are one bit apart.
  var opensContainer: Bool { tag | 0x20 == Tag.openObject }

  /// The number of words that a value takes which is no container: two where a raw word follows.
  ///
  /// No other tag has the lower six bits of one of these.
  var wordCount: Int { 1 + Int(truncatingIfNeeded: Self.tagsOfTwo >> UInt64(tag & 63) & 1) }

  private static let tagsOfTwo: UInt64 =
    1 << UInt64(Tag.integer & 63) | 1 << UInt64(Tag.unsigned & 63) | 1 << UInt64(Tag.double & 63)
    | 1 << UInt64(Tag.text & 63)

  /// The place behind a container, by its opening word.
  var end: Int { Int(UInt32(truncatingIfNeeded: bits)) }

  static func link(_ reference: TapeReference) -> TapeWord {
    TapeWord(
      Tag.link,
      UInt64(reference.region.rawValue) << 32 | UInt64(UInt32(bitPattern: reference.index)))
  }

  /// What a link refers to.
  var reference: TapeReference {
    TapeReference(
      region: TapeRegion(rawValue: UInt32(payload >> 32)) ?? .document,
      index: Int32(truncatingIfNeeded: payload))
  }
}
