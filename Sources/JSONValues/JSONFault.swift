/// A place where a text departs from JSON.
public struct JSONFault: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    case comment
    case trailingComma
    case unexpectedByte(expected: Expected)
    case unexpectedEnd(expected: Expected)
    case textAfterValue
    case unterminatedString
    case unterminatedComment
    case controlCharacter
    case badEscape
    case badNumber
    case badLiteral
    case tooDeep(limit: Int)
    case tooMany(limit: Int)
  }

  /// What the grammar allows at the place.
  public enum Expected: String, Sendable, Hashable {
    case value = "a value"
    case key = "a key in double quotes"
    case keyOrEnd = "a key in double quotes or `}`"
    case colon = "`:`"
    case commaOrEndOfArray = "`,` or `]`"
    case commaOrEndOfObject = "`,` or `}`"
  }

  /// What is wrong.
  public let kind: Kind

  /// Where, as UTF-8 offsets into the text.
  public let range: Range<Int>

  /// Whether reading could go on as if the text were right.
  public var isTolerable: Bool { kind == .comment || kind == .trailingComma }
}

extension JSONFault: CustomStringConvertible {
  /// The fault in words, without its place.
  public var description: String {
    switch kind {
    case .comment: "JSON has no comments"
    case .trailingComma: "JSON has no trailing commas"
    case .unexpectedByte(let expected): "expected \(expected.rawValue)"
    case .unexpectedEnd(let expected): "the text ends where \(expected.rawValue) is expected"
    case .textAfterValue: "text after the end of the JSON value"
    case .unterminatedString: "the string is never closed"
    case .unterminatedComment: "the comment is never closed"
    case .controlCharacter: "a control character stands in a string unescaped"
    case .badEscape: "unknown escape in a string"
    case .badNumber: "malformed number"
    case .badLiteral: "unknown word; JSON has `true`, `false` and `null`"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .tooMany(let limit): "more than \(limit) values"
    }
  }
}
