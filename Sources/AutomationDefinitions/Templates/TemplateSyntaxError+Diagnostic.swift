public import SourceDiagnostics

extension DiagnosticCode {
  /// A closing pair of delimiters stands outside a template.
  public static let unopenedTemplate = DiagnosticCode("T002", "unopened-template")

  /// A template is never closed.
  public static let unclosedTemplate = DiagnosticCode("T003", "unclosed-template")

  /// A template begins inside another one.
  public static let nestedTemplate = DiagnosticCode("T004", "nested-template")
}

extension TemplateSyntaxError {
  /// The finding, with its place in the file.
  public func diagnostic(in string: SourceString) -> Diagnostic {
    let span = string.span(of: range)
    switch kind {
    case .unopened:
      return Diagnostic(
        .unopenedTemplate, .error, "`\(delimiters.closing)` closes no template", at: span,
        help: "write `\(spacedClosing)` where two brackets end jq or JSON")
    case .unclosed:
      return Diagnostic(
        .unclosedTemplate, .error, "`\(delimiters.opening)` is never closed", at: span,
        label: "opened here",
        help: "close it with `\(delimiters.closing)`; a quote inside hides it until the quote ends")
    case .nested:
      return Diagnostic(
        .nestedTemplate, .error, "`\(delimiters.opening)` stands inside another template", at: span,
        help: "close the first template before it, or write `\(spacedOpening)` for two brackets")
    }
  }

  private var spacedOpening: String { delimiters.opening.map(String.init).joined(separator: " ") }

  private var spacedClosing: String { delimiters.closing.map(String.init).joined(separator: " ") }
}
