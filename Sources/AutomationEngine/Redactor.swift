public import JSONValues

/// Hides secrets in whatever is shown: each becomes `***`.
public struct Redactor: Sendable {
  private static let mark = "***"

  /// What stands behind a value that is shown cut, by us or by libjq.
  private static let ellipses = ["…", "..."]

  /// The shortest beginning of a secret that is hidden where it is shown cut, in characters.
  private static let shortestCut = 4

  private let secrets: [String]
  private let whole: Set<String>

  /// Creates a redactor; texts shorter than four characters are hidden only where they stand alone.
  public init(hiding texts: [String]) {
    let forms = texts.flatMap { [$0, Self.escaped($0)] }
    whole = Set(forms.filter { !$0.isEmpty })
    secrets = whole.filter { $0.count >= 4 }.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// Whether there is anything to hide.
  public var isEmpty: Bool { whole.isEmpty }

  /// The text with the secrets hidden.
  public func text(_ text: String) -> String {
    guard !isEmpty else { return text }
    if whole.contains(text) { return Self.mark }
    var result = text
    for secret in secrets {
      result = result.replacing(secret, with: Self.mark)
      result = hidingCut(secret, in: result)
    }
    return result
  }

  private func hidingCut(_ secret: String, in text: String) -> String {
    var result = text
    for ellipsis in Self.ellipses where result.contains(ellipsis) {
      for length in (Self.shortestCut..<max(secret.count, Self.shortestCut + 1)).reversed() {
        result = result.replacing(secret.prefix(length) + ellipsis, with: Self.mark + ellipsis)
      }
    }
    return result
  }

  /// The value with the secrets hidden, in keys too.
  public func value(_ value: JSONValue) -> JSONValue {
    guard !isEmpty else { return value }
    switch value {
    case .null, .bool: return value
    case .number(let number): return whole.contains(number.text) ? .string(Self.mark) : value
    case .string(let text): return .string(self.text(text))
    case .array(let elements): return .array(elements.map(self.value))
    case .object(let object):
      return .object(JSONObject(object.lazy.map { (text($0.key), self.value($0.value)) }))
    }
  }

  private static func escaped(_ text: String) -> String {
    String(JSONValue.string(text).jsonText.dropFirst().dropLast())
  }
}
