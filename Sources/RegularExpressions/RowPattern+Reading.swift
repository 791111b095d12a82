extension RowPattern {
  /// Reads a pattern; `nil` when it is no row, or anything in it could be understood in two ways.
  init?(_ source: Span<UInt8>, _ flags: RegularExpressionFlags) {
    guard flags.isSubset(of: .global) else { return nil }
    var reader = RowReader(source)
    isTiedToStart = reader.take(UInt8(ascii: "^"))
    var elements: [Element] = []
    while let byte = reader.next, byte != UInt8(ascii: "$") {
      guard let set = reader.takeSet(), let element = reader.takeQuantifier(of: set) else {
        return nil
      }
      elements.append(element)
      // A search goes as deep as there are elements.
      guard elements.count <= 100 else { return nil }
    }
    isTiedToEnd = reader.take(UInt8(ascii: "$"))
    guard reader.next == nil else { return nil }
    for index in elements.indices {
      elements[index].keepsAll = Self.keepsAll(index, of: elements)
    }
    self.elements = elements
    firstCharacter = elements.first.flatMap { $0.least > 0 ? $0.set.only : nil }
  }

  /// Whether an element of a row is certain to keep what it takes: it is not free to take less, or
  /// what follows it must take something else.
  private static func keepsAll(_ index: Int, of elements: [Element]) -> Bool {
    let element = elements[index]
    guard element.least < element.most, index + 1 < elements.count else { return true }
    let next = elements[index + 1]
    // What is given back would be what the next one must not take.
    return next.least > 0 && next.set.isDisjoint(with: element.set)
  }
}

/// Reads the parts of a pattern that is a row.
private struct RowReader {
  private var rest: ArraySlice<UInt8>

  init(_ source: Span<UInt8>) {
    rest = [UInt8](source)[...]
  }

  /// The next byte.
  var next: UInt8? { rest.first }

  /// Takes a byte if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes a character or a class.
  mutating func takeSet() -> ASCIISet? {
    guard let byte = rest.popFirst(), byte < 0x80 else { return nil }
    switch byte {
    case UInt8(ascii: "."): return .all
    case UInt8(ascii: "\\"): return takeEscape()
    case UInt8(ascii: "["): return takeClass()
    case _ where Self.meaningful.contains(byte): return nil
    default: return ASCIISet(byte...byte)
    }
  }

  /// Characters that mean something by themselves.
  private static let meaningful = Set("()]{}*+?^$|".utf8)

  /// What stands behind a backslash: a kind of characters, or a sign that means itself.
  private mutating func takeEscape() -> ASCIISet? {
    guard let byte = rest.popFirst() else { return nil }
    switch byte {
    case UInt8(ascii: "d"): return .digits
    case UInt8(ascii: "D"): return ASCIISet.digits.inverted
    case UInt8(ascii: "w"): return .wordCharacters
    case UInt8(ascii: "W"): return ASCIISet.wordCharacters.inverted
    case UInt8(ascii: "s"): return .whiteSpace
    case UInt8(ascii: "S"): return ASCIISet.whiteSpace.inverted
    default: return Self.isSign(byte) ? ASCIISet(byte...byte) : nil
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    (0x21..<0x7F).contains(byte) && !ASCIISet.wordCharacters.contains(byte)
  }

  /// A class behind its bracket.
  private mutating func takeClass() -> ASCIISet? {
    let isNegated = take(UInt8(ascii: "^"))
    var set = ASCIISet()
    while !take(UInt8(ascii: "]")) {
      guard let member = takeMember() else { return nil }
      set.formUnion(member)
    }
    guard !set.isEmpty else { return nil }
    return isNegated ? set.inverted : set
  }

  /// A character of a class, or a stretch of letters or digits.
  private mutating func takeMember() -> ASCIISet? {
    guard let byte = rest.popFirst(), byte >= 0x20, byte < 0x80 else { return nil }
    switch byte {
    case UInt8(ascii: "\\"):
      guard let set = takeEscape(), next != UInt8(ascii: "-") else { return nil }
      return set
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "&"), UInt8(ascii: "^"): return nil
    case UInt8(ascii: "-"):
      // Only at the end it means itself beyond doubt.
      return next == UInt8(ascii: "]") ? ASCIISet(byte...byte) : nil
    default: break
    }
    guard next == UInt8(ascii: "-"), rest.dropFirst().first != UInt8(ascii: "]") else {
      return ASCIISet(byte...byte)
    }
    rest.removeFirst()
    guard let last = rest.popFirst(), byte <= last, Self.isAlike(byte, last) else { return nil }
    return ASCIISet(byte...last)
  }

  /// Whether two characters are both digits, small letters or capital letters.
  private static func isAlike(_ first: UInt8, _ last: UInt8) -> Bool {
    [0x30...0x39, 0x41...0x5A, 0x61...0x7A].contains { $0.contains(first) && $0.contains(last) }
  }

  /// Takes what stands behind a character and says how often it stands there.
  mutating func takeQuantifier(of set: ASCIISet) -> RowPattern.Element? {
    var element = RowPattern.Element(set: set)
    switch next {
    case UInt8(ascii: "*"): (element.least, element.most) = (0, .max)
    case UInt8(ascii: "+"): (element.least, element.most) = (1, .max)
    case UInt8(ascii: "?"): (element.least, element.most) = (0, 1)
    case UInt8(ascii: "{"): return nil
    default: return element
    }
    rest.removeFirst()
    // Another one would make it take as little as possible, or never give back.
    guard let behind = next, "*+?{".utf8.contains(behind) else { return element }
    return nil
  }
}
