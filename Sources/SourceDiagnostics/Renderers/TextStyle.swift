/// Colours for a terminal, or none.
public struct TextStyle: Sendable {
  /// What a piece of text is.
  public enum Role: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case success = "1;32"
    case frame = "1;34"
    case emphasis = "1"
    case faint = "2"
  }

  private let isColoured: Bool

  /// Creates a style.
  public init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// Text without colours.
  public static let plain = TextStyle(isColoured: false)

  /// The text in the colours of its role.
  public func callAsFunction(_ text: String, _ role: Role) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  /// The colour role of the severity.
  public var role: TextStyle.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
