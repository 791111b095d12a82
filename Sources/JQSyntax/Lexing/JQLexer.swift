/// The lexer: from the bytes of an expression to its tokens, never failing.
///
/// What is no token becomes an `invalid` one, which no rule of the grammar takes.
struct JQLexer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [JQToken] = []
  /// The comments, each from its `#`.
  private(set) var comments: [Range<Int>] = []
  /// The brackets that are open, innermost last; a quote stands for a string.
  private var open: [UInt8] = []

  static func tokens(of bytes: [UInt8]) -> [JQToken] {
    var lexer = JQLexer(bytes: bytes)
    lexer.tokens.reserveCapacity(bytes.count / 3 + 2)
    lexer.scanAll()
    return lexer.tokens
  }

  mutating func scanAll() {
    while position < bytes.count { scanToken() }
    append(.end, from: bytes.count)
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func append(_ kind: JQToken.Kind, from start: Int) {
    tokens.append(JQToken(kind: kind, start: start, end: position))
  }

  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func scanToken() {
    let start = position
    let first = bytes[start]
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      position += 1
    case UInt8(ascii: "#"):
      skipComment()
      comments.append(start..<position)
    case UInt8(ascii: "\""):
      position += 1
      append(.stringStart, from: start)
      scanString(openedAt: start)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      position += 1
      open.append(first)
      append(.symbol(Self.bracket(first)), from: start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      position += 1
      closeBracket(first, at: start)
    case UInt8(ascii: "@"):
      scanFormat(from: start)
    case UInt8(ascii: "$"):
      scanBinding(from: start)
    case _ where Self.isDigit(first) || first == UInt8(ascii: ".") && Self.isDigit(byte(start + 1)):
      scanNumber(from: start)
    case UInt8(ascii: ".") where Self.isNameStart(byte(start + 1)):
      position += 1
      skipName()
      append(.field, from: start)
    case _ where Self.isNameStart(first):
      scanIdentifier(from: start)
    default:
      scanOperator(from: start)
    }
  }

  private mutating func closeBracket(_ closer: UInt8, at start: Int) {
    switch (open.last, closer) {
    case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")):
      open.removeLast()
      append(.symbol(Self.bracket(closer)), from: start)
    case (UInt8(ascii: "\""), UInt8(ascii: ")")):
      open.removeLast()
      append(.interpolationEnd, from: start)
      scanString(openedAt: stringStarts.popLast() ?? start)
    default:
      append(.invalid, from: start)
    }
  }

  /// The offsets of the strings whose interpolations are open.
  private var stringStarts: [Int] = []

  /// Scans the inside of a string up to its end or to its next interpolation.
  private mutating func scanString(openedAt opening: Int) {
    while position < bytes.count {
      let start = position
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        append(.stringEnd, from: start)
        return
      case UInt8(ascii: "\\") where byte(position + 1) == UInt8(ascii: "("):
        position += 2
        open.append(UInt8(ascii: "\""))
        stringStarts.append(opening)
        append(.interpolationStart, from: start)
        return
      case UInt8(ascii: "\\"):
        skipEscapes()
        if position == start {
          position += 1
          append(.invalid, from: start)
        } else {
          append(.stringEscapes, from: start)
        }
      default:
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
          bytes[position] != UInt8(ascii: "\\")
        {
          position += 1
        }
        append(.stringText, from: start)
      }
    }
    tokens.append(JQToken(kind: .unterminatedString, start: opening, end: bytes.count))
  }

  /// Skips a run of escapes, which the platform judges as one piece of JSON.
  private mutating func skipEscapes() {
    while byte(position) == UInt8(ascii: "\\"), position + 1 < bytes.count {
      let escaped = bytes[position + 1]
      if escaped == UInt8(ascii: "(") { return }
      position += 2
      if escaped == UInt8(ascii: "u") {
        let limit = min(position + 4, bytes.count)
        while position < limit, Self.isDigit(bytes[position]) || Self.isLetter(bytes[position]) {
          position += 1
        }
      } else {
        while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
  }
}
