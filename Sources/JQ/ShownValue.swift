internal import JSONValues

/// A value as libjq shows it in a message: its JSON, or the beginning of it and three dots.
struct ShownValue {
  /// The bytes that the value takes in the message.
  let length: Int

  private let json: [UInt8]
  private let isWhole: Bool

  /// Reads the value at the beginning of a text; `nil` when none is shown there.
  init?(_ text: ArraySlice<UInt8>) {
    let shown = text.prefix(Self.mostBytes + 1)
    let endOfDots = Self.endOfDots(shown) ?? Int.max
    let endOfValue = Self.endOfValue(shown) ?? Int.max
    let end = min(endOfDots, endOfValue)
    guard end < Int.max else { return nil }
    isWhole = endOfValue < endOfDots
    let dots = isWhole ? 0 : shown[..<end].last == UInt8(ascii: ".") ? 3 : 4
    json = Array(shown[..<(end - dots)])
    length = end - text.startIndex
  }

  /// What the platform shows of the value.
  var cut: [UInt8] {
    if isWhole && json.count <= 14 { return json }
    let dots = Array("...".utf8)
    guard json.count >= 11 else { return json + "\u{FFFD}".utf8 + dots }
    return Array(String(decoding: json.prefix(11), as: UTF8.self).utf8) + dots
  }

  /// The text of a string that the platform shows as a key, which has fewer than 30 bytes.
  var shortKey: String? {
    guard isWhole, let key = (try? JSONValue(parsing: json))?.stringValue else { return nil }
    return key.utf8.count < 30 ? key : nil
  }

  /// The bytes that any libjq shows at most.
  private static let mostBytes = 29

  /// The place behind three dots, and behind the mark that closes what they cut, before `)`.
  ///
  /// With a mark they stand as far back as there is room for, less a cut character; without one
  /// they follow eight to thirteen bytes, in which a cut character may be replaced.
  private static func endOfDots(_ text: ArraySlice<UInt8>) -> Int? {
    let closing: UInt8? =
      switch text.first {
      case UInt8(ascii: "\""): UInt8(ascii: "\"")
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "{"): UInt8(ascii: "}")
      default: nil
      }
    return text.indices.first { index in
      let before = index - text.startIndex
      guard text[index...].starts(with: "...".utf8) else { return false }
      let rest = text[(index + 3)...]
      if (8...13).contains(before) { return rest.first == UInt8(ascii: ")") }
      guard (22...26).contains(before) else { return false }
      return rest.first == closing ?? UInt8(ascii: ")")
    }.map { index in
      index - text.startIndex < 22 || closing == nil ? index + 3 : index + 4
    }
  }

  /// The place behind a whole value, before `)`.
  private static func endOfValue(_ text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (index, byte) in zip(text.indices, text) {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isInString: isEscaped = true
      case UInt8(ascii: "\""): isInString.toggle()
      case _ where isInString: break
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ")") where depth == 0: return index
      default: break
      }
    }
    return nil
  }
}
