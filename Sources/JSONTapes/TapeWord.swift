/// One word of a tape: what stands there in the highest byte, and more of it in the rest.
///
/// simdjson's words, and two of our own for values that are made while evaluating. Numbers and texts
/// of ours are followed by a raw word.
///
/// Source: simdjson, doc/tape.md.
struct TapeWord {
  let bits: UInt64

  init(_ bits: UInt64) { self.bits = bits }

  init(_ tag: Tag, _ payload: UInt64 = 0) { bits = UInt64(tag.rawValue) << 56 | payload }

  enum Tag: UInt8 {
    case root = 0x72  // r
    case null = 0x6E  // n
    case `true` = 0x74  // t
    case `false` = 0x66  // f
    case integer = 0x6C  // l
    case unsigned = 0x75  // u
    case double = 0x64  // d

    /// A string of simdjson: the offset of its length, which the bytes follow.
    case string = 0x22  // "

    case openArray = 0x5B
    case closeArray = 0x5D
    case openObject = 0x7B
    case closeObject = 0x7D

    /// A text anywhere in the memory.
    case text = 0x73  // s

    /// An array or object elsewhere in the memory: its region and place.
    case link = 0x4C  // L
  }

  var tag: Tag? { Tag(rawValue: UInt8(truncatingIfNeeded: bits >> 56)) }

  var payload: UInt64 { bits & 0x00FF_FFFF_FFFF_FFFF }

  /// The place behind a container, by its opening word.
  var end: Int { Int(UInt32(truncatingIfNeeded: bits)) }

  static func link(_ reference: TapeReference) -> TapeWord {
    TapeWord(
      .link,
      UInt64(reference.region.rawValue) << 32 | UInt64(UInt32(bitPattern: reference.index)))
  }

  /// What a link refers to.
  var reference: TapeReference {
    TapeReference(
      region: TapeRegion(rawValue: UInt32(payload >> 32)) ?? .document,
      index: Int32(truncatingIfNeeded: payload))
  }
}
