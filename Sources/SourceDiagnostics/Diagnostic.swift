/// One finding about what an author wrote, or about evaluating it.
public struct Diagnostic: Sendable {
  /// How grave a finding is.
  public enum Severity: String, Sendable, Comparable {
    case note
    case warning
    case error

    /// Orders by gravity.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A further place that belongs to the finding, with a few words.
  public struct Label: Sendable {
    /// The place.
    public let span: SourceSpan

    /// What is to be seen there.
    public let text: String

    /// Creates a label.
    public init(_ text: String, at span: SourceSpan) {
      self.span = span
      self.text = text
    }
  }

  /// The kind of finding.
  public let code: DiagnosticCode

  /// How grave it is.
  public let severity: Severity

  /// What is wrong: lower case, no full stop, the author's text in backticks.
  public let message: String

  /// Where; `nil` when the finding has no place in a text.
  public let span: SourceSpan?

  /// A few words under the place.
  public let label: String?

  /// Other places that belong to the finding.
  public let labels: [Label]

  /// Places whose text is shown as `***`, because it is a secret.
  public let hidden: [SourceSpan]

  /// An instruction that mends it.
  public let help: String?

  /// Creates a finding.
  public init(
    _ code: DiagnosticCode, _ severity: Severity, _ message: String, at span: SourceSpan?,
    label: String? = nil, labels: [Label] = [], hidden: [SourceSpan] = [], help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.label = label
    self.labels = labels
    self.hidden = hidden
    self.help = help
  }

  /// The same finding, graver or less grave.
  public func with(severity: Severity) -> Diagnostic {
    Diagnostic(
      code, severity, message, at: span, label: label, labels: labels, hidden: hidden, help: help)
  }
}
