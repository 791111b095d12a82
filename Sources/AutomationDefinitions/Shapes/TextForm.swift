import JSONValues
import SourceDiagnostics

/// A way in which the platform demands that a text is written.
enum TextForm: Sendable, CaseIterable {
  /// The identifier of an action or automation.
  case identifier
  case blueprintIdentifier
  /// The name of an input, property or relation.
  case name
  case buttonText
  /// Relations and a property, with dots between.
  case mirrorPath
  case dateTime
  case uri
  case url

  /// The kind of finding when a text is written differently.
  var code: DiagnosticCode {
    switch self {
    case .identifier, .blueprintIdentifier, .name: .malformedIdentifier
    case .buttonText: .malformedButtonText
    case .mirrorPath, .dateTime, .uri, .url: .malformedText
    }
  }

  /// The regular expression of the platform, as JSON Schema writes it.
  var pattern: String? {
    switch self {
    case .identifier: #"^(?!\.{1,2}$)[\p{L}0-9@_.+:=-]+$"#
    case .blueprintIdentifier: #"^(?!\.{1,2}$)[\p{L}0-9@_.+:\\/-]+$"#
    case .name: #"^[A-Za-z0-9@_=\\-]+$"#
    case .buttonText: #"^[^\s].*[^\s]$"#
    case .mirrorPath: #"^(?:[A-Za-z0-9@_=\-$]+\.)+?(\w|\$|@|-)*?[^\.]+$"#
    case .dateTime, .uri, .url: nil
    }
  }

  /// The format of JSON Schema.
  var format: String? {
    switch self {
    case .dateTime: "date-time"
    case .uri, .url: "uri"
    default: nil
    }
  }

  /// Whether a text is written so.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .identifier: Self.isIdentifier(text, punctuation: Self.identifierPunctuation)
    case .blueprintIdentifier: Self.isIdentifier(text, punctuation: Self.blueprintPunctuation)
    case .name: Self.isName(text)
    case .buttonText: Self.isButtonText(text)
    case .mirrorPath: Self.isMirrorPath(text)
    case .dateTime: DateTimeText.accepts(text)
    case .uri: AddressText.isURI(text)
    case .url: AddressText.isURL(text)
    }
  }

  /// Tells that a text is written differently.
  func finding(on text: SourceString, named name: String?) -> Diagnostic {
    let word = text.text.shortened(to: 60)
    let preview = JSONValue.string(text.text).jsonText.printable.shortened(to: 40)
    let subject = name.map { "`\($0.shortened(to: 60))` is" } ?? "found"
    let (message, help) =
      switch self {
      case .identifier:
        (
          "the platform refuses the identifier `\(word)`",
          "use letters, digits and `\(Self.identifierPunctuation)`"
        )
      case .blueprintIdentifier:
        (
          "the platform refuses the identifier `\(word)`",
          "use letters, digits and `\(Self.blueprintPunctuation)`"
        )
      case .name:
        (
          "the platform refuses the name `\(word)`",
          "use letters, digits and `\(Self.namePunctuation)`"
        )
      case .buttonText:
        (
          "the platform refuses this text on a button",
          "write 2 to 15 characters without blanks at the ends"
        )
      case .mirrorPath:
        (
          "\(subject) the string `\(preview)`, expected a path over relations",
          "write relations and a property with dots between: `relation.property`"
        )
      case .dateTime:
        (
          "\(subject) the string `\(preview)`, expected a date-time",
          "write it as `2026-01-31T00:00:00.000Z`"
        )
      case .uri, .url:
        (
          "\(subject) the string `\(preview)`, expected a URL",
          "write it with its scheme, as `https://example.com`"
        )
      }
    if self == .uri || self == .url, AddressText.isPlaceholder(text.text) {
      return Diagnostic(
        code, .warning, message, at: text.span, help: "put the URL in place of the placeholder")
    }
    return Diagnostic(code, .error, message, at: text.span, help: help)
  }
}
