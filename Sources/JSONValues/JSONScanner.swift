/// A cursor over JSON text that reads one token at a time.
@usableFromInline
struct JSONScanner {
  @usableFromInline
  enum Literal {
    case null
    case bool(Bool)
  }

  private let bytes: [UInt8]
  @usableFromInline private(set) var offset = 0
  @usableFromInline private(set) var tolerated: [JSONFault] = []

  @usableFromInline
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  @usableFromInline
  var isAtEnd: Bool { offset >= bytes.count }

  @usableFromInline
  func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  @usableFromInline
  mutating func advance() { offset += 1 }

  @usableFromInline
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  @usableFromInline
  mutating func tolerate(_ kind: JSONFault.Kind, _ range: Range<Int>) {
    tolerated.append(JSONFault(kind: kind, range: range))
  }

  /// A fault at the character under the cursor.
  @usableFromInline
  func fault(_ kind: JSONFault.Kind) -> JSONFault {
    var end = min(offset + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return JSONFault(kind: kind, range: min(offset, bytes.count)..<end)
  }

  @usableFromInline
  mutating func skipSpace() throws(JSONFault) {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONFault) {
    let start = offset
    let marker = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    switch marker {
    case UInt8(ascii: "/"):
      while let byte = peek(), byte != 0x0A { offset += 1 }
    case UInt8(ascii: "*"):
      offset += 2
      while true {
        guard offset + 1 < bytes.count else {
          throw JSONFault(kind: .unterminatedComment, range: start..<start + 2)
        }
        if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") { break }
        offset += 1
      }
      offset += 2
    default: throw fault(.unexpectedByte(expected: .value))
    }
    tolerate(.comment, start..<offset)
  }

  @usableFromInline
  mutating func readLiteral() throws(JSONFault) -> Literal {
    let start = offset
    while let byte = peek(), isLetter(byte) { offset += 1 }
    let word = bytes[start..<offset]
    if word.elementsEqual("null".utf8) { return .null }
    if word.elementsEqual("true".utf8) { return .bool(true) }
    if word.elementsEqual("false".utf8) { return .bool(false) }
    throw JSONFault(kind: .badLiteral, range: start..<offset)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  @usableFromInline
  mutating func readNumber() throws(JSONFault) -> JSONNumber {
    let start = offset
    _ = take("-")
    let wholeStart = offset
    let whole = skipDigits()
    var isWellFormed = whole > 0 && (whole == 1 || bytes[wholeStart] != UInt8(ascii: "0"))
    if take(".") { isWellFormed = skipDigits() > 0 && isWellFormed }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      isWellFormed = skipDigits() > 0 && isWellFormed
    }
    guard isWellFormed,
      let number = JSONNumber(
        digits: Substring(String(decoding: bytes[start..<offset], as: UTF8.self)))
    else { throw JSONFault(kind: .badNumber, range: start..<max(offset, start + 1)) }
    return number
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  @usableFromInline
  mutating func readString() throws(JSONFault) -> JSONStringToken {
    let start = offset
    offset += 1
    var decoded: [UInt8] = []
    var escapes: [(decoded: Int, source: Int)] = []
    var runStart = offset
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        decoded.append(contentsOf: bytes[runStart..<offset])
        offset += 1
        return JSONStringToken(
          text: String(decoding: decoded, as: UTF8.self), range: start..<offset, escapes: escapes)
      case UInt8(ascii: "\\"):
        decoded.append(contentsOf: bytes[runStart..<offset])
        decoded.append(contentsOf: try readEscape())
        escapes.append((decoded.count, offset))
        runStart = offset
      case 0..<0x20:
        throw byte == 0x0A || byte == 0x0D
          ? JSONFault(kind: .unterminatedString, range: start..<start + 1)
          : fault(.controlCharacter)
      default:
        offset += 1
      }
    }
    throw JSONFault(kind: .unterminatedString, range: start..<start + 1)
  }

  private mutating func readEscape() throws(JSONFault) -> [UInt8] {
    let start = offset
    offset += 1
    guard let byte = peek() else { throw JSONFault(kind: .badEscape, range: start..<offset) }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      guard let unit = readHexUnit() else {
        throw JSONFault(kind: .badEscape, range: start..<min(start + 6, bytes.count))
      }
      return Array(String(readScalar(startingWith: unit)).utf8)
    default: throw JSONFault(kind: .badEscape, range: start..<offset)
    }
  }

  /// Joins a surrogate pair; an unpaired surrogate becomes U+FFFD.
  private mutating func readScalar(startingWith unit: UInt16) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) ?? replacement }
    let afterLead = offset
    guard take("\\"), take("u"), let trail = readHexUnit(), UTF16.isTrailSurrogate(trail) else {
      offset = afterLead
      return replacement
    }
    let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
    return Unicode.Scalar(value) ?? replacement
  }

  private mutating func readHexUnit() -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    offset += 4
    return unit
  }
}
