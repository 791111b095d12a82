extension PatternParser {
  /// Reads a class, its `[` already taken.
  mutating func parseClass() throws(PatternFault) -> ScalarClass {
    var result = ScalarClass(members: [], isNegated: take("^"))
    while !take("]") {
      let first = try parseClassMember()
      guard peek() == "-", let next = peek(1), next != "]" else {
        result.members += first.members
        continue
      }
      _ = take("-")
      let last = try parseClassMember()
      if let low = first.single, let high = last.single {
        guard low <= high else { throw PatternFault("a range of a class ends before it begins") }
        result.members.append(.range(low...high))
      } else {
        result.members += first.members + last.members + ScalarClass("-").members
      }
    }
    return result
  }

  private mutating func parseClassMember() throws(PatternFault) -> ScalarClass {
    guard let scalar = take() else { throw PatternFault("a `[` is never closed") }
    guard scalar == "\\" else { return ScalarClass(scalar) }
    if take("b") { return ScalarClass("\u{8}") }
    let escaped = try parseEscape()
    return escaped.isNegated ? ScalarClass(members: [.complement(escaped.complement)]) : escaped
  }

  /// Reads an escape that stands for scalars, its backslash already taken.
  mutating func parseEscape() throws(PatternFault) -> ScalarClass {
    guard let scalar = take() else { throw PatternFault("it ends with a backslash") }
    switch scalar {
    case "d": return .digits
    case "D": return ScalarClass.digits.complement
    case "w": return .word
    case "W": return ScalarClass.word.complement
    case "s": return .space
    case "S": return ScalarClass.space.complement
    case "t": return ScalarClass("\t")
    case "n": return ScalarClass("\n")
    case "v": return ScalarClass("\u{B}")
    case "f": return ScalarClass("\u{C}")
    case "r": return ScalarClass("\r")
    case "0" where !(peek().map { ("0"..."9").contains($0) } ?? false): return ScalarClass("\0")
    case "p", "P": return try parseProperty(isNegated: scalar == "P")
    case "c":
      guard let letter = take(), letter.isASCII, letter.properties.isAlphabetic,
        let control = Unicode.Scalar(letter.value & 0x1F)
      else { throw PatternFault("`\\c` needs a letter") }
      return ScalarClass(control)
    case "x": return ScalarClass(try namedScalar(takeHexadecimal(digits: 2)))
    case "u": return ScalarClass(try parseUnicodeEscape())
    case "1"..."9", "k": throw PatternFault("references to groups are not judged")
    case "a"..."z", "A"..."Z", "0":
      throw PatternFault("JavaScript has no escape `\\\(scalar)`")
    default: return ScalarClass(scalar)
    }
  }

  private mutating func parseUnicodeEscape() throws(PatternFault) -> Unicode.Scalar {
    if take("{") {
      var digits = ""
      while let digit = take(), digit != "}" { digits.unicodeScalars.append(digit) }
      return try namedScalar(digits.count <= 8 ? UInt32(digits, radix: 16) : nil)
    }
    let unit = takeHexadecimal(digits: 4)
    if let unit, (0xD800..<0xDC00).contains(unit), take("\\u") {
      let trail = takeHexadecimal(digits: 4)
      return try namedScalar(
        trail.flatMap {
          (0xDC00..<0xE000).contains($0) ? 0x10000 + (unit - 0xD800) << 10 + ($0 - 0xDC00) : nil
        })
    }
    return try namedScalar(unit)
  }

  private mutating func takeHexadecimal(digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = peek(), let number = Character(digit).hexDigitValue, digit.isASCII else {
        return nil
      }
      _ = take()
      value = value << 4 | UInt32(number)
    }
    return value
  }

  private func namedScalar(_ value: UInt32?) throws(PatternFault) -> Unicode.Scalar {
    guard let scalar = value.flatMap(Unicode.Scalar.init) else {
      throw PatternFault("an escape names no character")
    }
    return scalar
  }

  private mutating func parseProperty(isNegated: Bool) throws(PatternFault) -> ScalarClass {
    guard take("{") else { throw PatternFault("`\\p` needs a name in braces") }
    var name = ""
    while let scalar = take(), scalar != "}" { name.unicodeScalars.append(scalar) }
    if name == "Any" { return ScalarClass(members: [], isNegated: !isNegated) }
    let key = name.split(separator: "=").last.map(String.init) ?? ""
    guard let categories = Unicode.GeneralCategory.named[key] else {
      throw PatternFault("the property `\(name)` is not judged")
    }
    return ScalarClass(members: [.category(categories, isNegated: isNegated)])
  }
}

extension ScalarClass {
  /// The scalar of a class that holds but one.
  fileprivate var single: UInt32? {
    guard !isNegated, members.count == 1, case .range(let range) = members[0],
      range.lowerBound == range.upperBound
    else { return nil }
    return range.lowerBound
  }
}
