internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues

/// What a value must be beyond its type.
struct ShapeJudge: Sendable {
  private let shape: ValueShape
  private let pattern: TextPattern?
  private let textRule: TextRule

  /// What is asked of texts, where bytes can tell it.
  private enum TextRule {
    /// One of these texts.
    case oneOf([[UInt8]])
    case dateTime
    case url

    /// Something that bytes do not tell.
    case other
  }

  /// `nil` where values of the shape cannot be judged.
  init?(_ shape: ValueShape) {
    var shape = shape
    textRule = Self.textRule(shape)
    pattern = shape.pattern.flatMap { try? TextPattern($0) }
    if shape.pattern != nil, pattern == nil { return nil }
    shape.pattern = nil
    self.shape = shape
  }

  private static func textRule(_ shape: ValueShape) -> TextRule {
    guard shape.type == .string, shape.bounds.isEmpty, shape.pattern == nil else { return .other }
    let format = shape.format.flatMap { TextFormat(rawValue: $0) }
    switch (shape.enumeration, format) {
    case (let enumeration?, nil):
      return .oneOf(enumeration.compactMap(\.stringValue).map { Array($0.utf8) })
    case (nil, .dateTime), (nil, .timer): return .dateTime
    case (nil, .url): return .url
    default: return .other
    }
  }

  /// Whether certainly nothing is wrong with a text, as its bytes tell at a glance.
  func clearlyAdmits(_ text: Span<UInt8>) -> Bool {
    switch textRule {
    case .oneOf(let texts): texts.contains { $0.span.hasSameBytes(as: text) }
    case .dateTime: text.isUsualDateTime
    case .url: text.isUsualURL
    case .other: false
    }
  }

  /// Whether nothing is wrong with a value.
  func admits(_ value: JSONValue) -> Bool {
    guard shape.faults(in: value, ValuePreview()).isEmpty else { return false }
    guard let pattern, let text = value.stringValue else { return true }
    return pattern.matches(text) ?? false
  }
}

extension Span<UInt8> {
  fileprivate func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether it is an instant as JavaScript writes it, `2026-01-31T12:00:00.000Z`, on a day that every
  /// month has.
  fileprivate var isUsualDateTime: Bool {
    guard count == 20 || count == 24, self[count - 1] == UInt8(ascii: "Z") else { return false }
    let text = "0000-00-00T00:00:00.000Z"
    let form = text.utf8.span
    for index in 0..<count - 1 {
      let expected = form[index]
      guard expected == UInt8(ascii: "0") ? isDigit(self[index]) : self[index] == expected
      else { return false }
    }
    return (1...12).contains(number(at: 5)) && (1...28).contains(number(at: 8))
      && number(at: 11) <= 23 && number(at: 14) <= 59 && number(at: 17) <= 59
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The number of two digits.
  private func number(at index: Int) -> Int {
    Int(self[index]) * 10 + Int(self[index + 1]) - 11 * Int(UInt8(ascii: "0"))
  }

  /// Whether it is an address of the web without a user, in visible characters of ASCII.
  fileprivate var isUsualURL: Bool {
    let start = "https://"
    let scheme = start.utf8.span
    guard count > scheme.count else { return false }
    for index in scheme.indices where self[index] != scheme[index] { return false }
    let first = self[scheme.count] | 0x20
    guard isDigit(self[scheme.count]) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    else { return false }
    for index in indices {
      guard (0x21...0x7E).contains(self[index]), self[index] != UInt8(ascii: "@") else {
        return false
      }
    }
    return true
  }
}
