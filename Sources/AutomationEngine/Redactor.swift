public import JSONValues

/// Hides secrets in whatever is shown: each becomes `***`.
///
/// Cost: one pass over a text, however many secrets there are.
public struct Redactor: Sendable {
  private static let mark = Array("***".utf8)

  /// What stands behind a value that is shown cut, by us or by libjq.
  private static let ellipses = [Array("…".utf8), Array("...".utf8)]

  /// The shortest text that is hidden inside another, and the shortest beginning of a secret that is
  /// hidden where it is shown cut, in bytes.
  private static let shortest = 4

  private var whole: Set<[UInt8]> = []

  /// The secrets by their first four bytes, longest first.
  private var byBeginning: [UInt32: [[UInt8]]] = [:]

  /// Creates a redactor; texts shorter than four bytes are hidden only where they stand alone.
  public init(hiding texts: [String]) {
    for text in texts where !text.isEmpty {
      whole.insert(Array(text.utf8))
      whole.insert(Self.escaped(text))
    }
    for secret in whole where secret.count >= Self.shortest {
      byBeginning[Self.beginning(of: secret[...]), default: []].append(secret)
    }
    for key in byBeginning.keys { byBeginning[key]?.sort { $0.count > $1.count } }
  }

  /// A redactor that hides more texts.
  func hiding(_ texts: [String]) -> Redactor {
    guard !texts.isEmpty else { return self }
    return Redactor(hiding: whole.map { String(decoding: $0, as: UTF8.self) } + texts)
  }

  /// Whether there is anything to hide.
  public var isEmpty: Bool { whole.isEmpty }

  /// The text with the secrets hidden.
  public func text(_ text: String) -> String {
    guard !isEmpty else { return text }
    let bytes = Array(text.utf8)
    if whole.contains(bytes) { return String(decoding: Self.mark, as: UTF8.self) }
    guard !byBeginning.isEmpty, bytes.count >= Self.shortest else { return text }
    var output: [UInt8] = []
    var shown = 0
    for place in places(in: bytes) {
      output += bytes[shown..<place.lowerBound] + Self.mark
      shown = place.upperBound
    }
    return String(decoding: output + bytes[shown...], as: UTF8.self)
  }

  /// Where secrets of four bytes and more stand in a text.
  func places(in bytes: [UInt8]) -> [Range<Int>] {
    guard !byBeginning.isEmpty else { return [] }
    var places: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      if let length = hiddenLength(in: bytes[position...]) {
        places.append(position..<position + length)
        position += length
      } else {
        position += 1
      }
    }
    return places
  }

  /// The length of the secret that a text begins with, whole or cut; `nil` when there is none.
  private func hiddenLength(in text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= Self.shortest,
      let secrets = byBeginning[Self.beginning(of: text)]
    else { return nil }
    for secret in secrets {
      let common = zip(text, secret).prefix { $0 == $1 }.count
      let rest = text.dropFirst(common)
      if common == secret.count || Self.ellipses.contains(where: { rest.starts(with: $0) }) {
        return common
      }
    }
    return nil
  }

  /// The value with the secrets hidden, in keys too.
  public func value(_ value: JSONValue) -> JSONValue {
    guard !isEmpty else { return value }
    switch value {
    case .null, .bool: return value
    case .number(let number):
      let hidden = text(number.text)
      return hidden == number.text ? value : .string(hidden)
    case .string(let text): return .string(self.text(text))
    case .array(let elements): return .array(elements.map(self.value))
    case .object(let object):
      return .object(JSONObject(object.lazy.map { (text($0.key), self.value($0.value)) }))
    }
  }

  private static func beginning(of bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(shortest).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func escaped(_ text: String) -> [UInt8] {
    Array(JSONValue.string(text).jsonText.utf8.dropFirst().dropLast())
  }
}
