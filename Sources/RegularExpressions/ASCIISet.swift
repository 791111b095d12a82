/// A set of ASCII characters.
struct ASCIISet: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// All ASCII characters.
  static let all = ASCIISet(low: .max, high: .max)

  static let digits = ASCIISet(UInt8(ascii: "0")...UInt8(ascii: "9"))

  static let wordCharacters = {
    var set = digits
    set.formUnion(ASCIISet(UInt8(ascii: "A")...UInt8(ascii: "Z")))
    set.formUnion(ASCIISet(UInt8(ascii: "a")...UInt8(ascii: "z")))
    set.insert(UInt8(ascii: "_"))
    return set
  }()

  /// The space and the control characters from the tabulator to the carriage return.
  static let whiteSpace = {
    var set = ASCIISet(0x09...0x0D)
    set.insert(UInt8(ascii: " "))
    return set
  }()

  /// Creates an empty set.
  init() {}

  /// Creates a set of one stretch of characters.
  init(_ range: ClosedRange<UInt8>) {
    for byte in range { insert(byte) }
  }

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  var isEmpty: Bool { low | high == 0 }

  /// The only character of the set; `nil` where there are more, or none.
  var only: UInt8? {
    guard low.nonzeroBitCount + high.nonzeroBitCount == 1 else { return nil }
    return UInt8(low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount)
  }

  /// The characters that are not in the set.
  var inverted: ASCIISet { ASCIISet(low: ~low, high: ~high) }

  func isDisjoint(with other: ASCIISet) -> Bool { low & other.low | high & other.high == 0 }

  func contains(_ byte: UInt8) -> Bool {
    let half = byte & 0x40 == 0 ? low : high
    return byte < 0x80 && half &>> UInt64(byte) & 1 == 1
  }

  mutating func insert(_ byte: UInt8) {
    if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
  }

  mutating func formUnion(_ other: ASCIISet) {
    low |= other.low
    high |= other.high
  }
}
