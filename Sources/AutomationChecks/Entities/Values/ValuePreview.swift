package import JSONValues
internal import SourceDiagnostics

/// The form in which messages quote values: JSON in backticks, cut to a fixed length.
package struct ValuePreview: Sendable {
  /// Replaces what must not be shown in each string, before anything is cut.
  let redact: @Sendable (String) -> String

  package init(redact: @escaping @Sendable (String) -> String = { $0 }) { self.redact = redact }

  package func callAsFunction(_ value: JSONValue) -> String {
    "`\(pruned(value, levels: Self.length).jsonText.shortened(to: Self.length))`"
  }

  /// A name that the author or the data chose, without secrets and cut, without backticks.
  package func name(_ text: String) -> String { redact(text).shortened(to: Self.length) }

  private static let length = 60

  /// The value without secrets and without what lies beyond the length shown.
  private func pruned(_ value: JSONValue, levels: Int) -> JSONValue {
    switch value {
    case .string(let text): return .string(redact(text))
    case .array(let elements):
      guard levels > 0 else { return .null }
      return .array(elements.prefix(Self.length).map { pruned($0, levels: levels - 1) })
    case .object(let object):
      guard levels > 0 else { return .null }
      return .object(
        JSONObject(
          object.prefix(Self.length).map { (redact($0.key), pruned($0.value, levels: levels - 1)) })
      )
    case .number(let number):
      let shown = redact(number.text)
      return shown == number.text ? value : .string(shown)
    case .null, .bool: return value
    }
  }
}

extension JSONValue {
  /// The value as messages quote it when it holds no secrets.
  package var preview: String { ValuePreview()(self) }
}
