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
        help: "open it with `\(delimiters.opening)`, "
          + "or write `\(spacedClosing)` where two brackets end jq or JSON")
    case .unclosed:
      return Diagnostic(
        .unclosedTemplate, .error, "`\(delimiters.opening)` is never closed", at: span,
        label: "opened here",
        labels: openQuote.map { quote in
          [Diagnostic.Label("this quote is never closed", at: string.span(of: quote..<quote + 1))]
        } ?? [],
        help: openQuote == nil
          ? "close it with `\(delimiters.closing)`"
          : "close the quote, then the template with `\(delimiters.closing)`")
    case .nested:
      return Diagnostic(
        .nestedTemplate, .error, "`\(delimiters.opening)` stands inside another template", at: span,
        help: "close the first template before it, or write `\(spacedOpening)` for two brackets; "
          + "inside a template write jq without `\(delimiters.opening) \(delimiters.closing)`")
    }
  }

  private var spacedOpening: String { delimiters.opening.map(String.init).joined(separator: " ") }

  private var spacedClosing: String { delimiters.closing.map(String.init).joined(separator: " ") }
}
