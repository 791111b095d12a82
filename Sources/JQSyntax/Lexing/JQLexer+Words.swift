extension JQLexer {
  static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  static func isNameStart(_ byte: UInt8) -> Bool { isLetter(byte) || byte == UInt8(ascii: "_") }

  static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }

  static func bracket(_ byte: UInt8) -> JQToken.Symbol {
    switch byte {
    case UInt8(ascii: "("): .openParenthesis
    case UInt8(ascii: ")"): .closeParenthesis
    case UInt8(ascii: "["): .openBracket
    case UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "{"): .openBrace
    default: .closeBrace
    }
  }

  /// Skips a comment; an odd number of backslashes at a line's end carries it to the next line.
  mutating func skipComment() {
    var backslashes = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n"), backslashes % 2 == 0 { return }
      if byte == UInt8(ascii: "\\") {
        backslashes += 1
      } else if byte != UInt8(ascii: "\r") || self.byte(position + 1) != UInt8(ascii: "\n") {
        backslashes = 0
      }
      position += 1
    }
  }

  mutating func skipName() {
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
  }

  /// Skips a name with its `module::` prefixes.
  mutating func skipQualifiedName() {
    skipName()
    while byte(position) == UInt8(ascii: ":"), byte(position + 1) == UInt8(ascii: ":"),
      Self.isNameStart(byte(position + 2))
    {
      position += 2
      skipName()
    }
  }

  mutating func scanIdentifier(from start: Int) {
    skipQualifiedName()
    if position - start <= 7,
      let keyword = JQKeyword.byName[String(decoding: bytes[start..<position], as: UTF8.self)]
    {
      append(.keyword(keyword), from: start)
    } else {
      append(.identifier, from: start)
    }
  }

  mutating func scanBinding(from start: Int) {
    position += 1
    guard Self.isNameStart(byte(position)) else { return append(.symbol(.dollar), from: start) }
    skipQualifiedName()
    let isLocation = bytes[start..<position].elementsEqual("$__loc__".utf8)
    append(isLocation ? .symbol(.location) : .binding, from: start)
  }

  mutating func scanFormat(from start: Int) {
    position += 1
    skipName()
    append(position - start > 1 ? .format : .invalid, from: start)
  }

  /// Scans digits with at most one point, and an exponent when it is complete.
  mutating func scanNumber(from start: Int) {
    skipDigits()
    if byte(position) == UInt8(ascii: ".") {
      position += 1
      skipDigits()
    }
    if byte(position) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(position + 1)
      let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      let digits = position + (isSigned ? 2 : 1)
      if Self.isDigit(byte(digits)) {
        position = digits
        skipDigits()
      }
    }
    append(.number, from: start)
  }

  private mutating func skipDigits() {
    while Self.isDigit(byte(position)) { position += 1 }
  }

  /// Scans the longest operator that stands here.
  mutating func scanOperator(from start: Int) {
    let (first, second, third) = (byte(start), byte(start + 1), byte(start + 2))
    let equals = UInt8(ascii: "=")
    let slash = UInt8(ascii: "/")
    let symbol: JQToken.Symbol?
    switch first {
    case UInt8(ascii: "."): symbol = second == UInt8(ascii: ".") ? .recurse : .dot
    case UInt8(ascii: "?"):
      symbol = second == slash && third == slash ? .destructuringAlternative : .question
    case UInt8(ascii: "="): symbol = second == equals ? .equal : .assign
    case UInt8(ascii: "!"): symbol = second == equals ? .notEqual : nil
    case UInt8(ascii: ";"): symbol = .semicolon
    case UInt8(ascii: ","): symbol = .comma
    case UInt8(ascii: ":"): symbol = .colon
    case UInt8(ascii: "|"): symbol = second == equals ? .update : .pipe
    case UInt8(ascii: "+"): symbol = second == equals ? .updatePlus : .plus
    case UInt8(ascii: "-"): symbol = second == equals ? .updateMinus : .minus
    case UInt8(ascii: "*"): symbol = second == equals ? .updateTimes : .times
    case UInt8(ascii: "%"): symbol = second == equals ? .updateModulo : .modulo
    case UInt8(ascii: "<"): symbol = second == equals ? .lessOrEqual : .less
    case UInt8(ascii: ">"): symbol = second == equals ? .greaterOrEqual : .greater
    case slash where second == slash: symbol = third == equals ? .updateAlternative : .alternative
    case slash: symbol = second == equals ? .updateDivide : .divide
    default: symbol = nil
    }
    if let symbol {
      position += symbol.rawValue.utf8.count
      append(.symbol(symbol), from: start)
    } else {
      position += 1
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      append(.invalid, from: start)
    }
  }
}
