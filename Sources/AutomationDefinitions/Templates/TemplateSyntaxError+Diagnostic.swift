public import SourceDiagnostics

extension DiagnosticCode {
  /// A closing pair of delimiters stands outside a template.
  public static let unopenedTemplate = DiagnosticCode(
    "T002", "unopened-template",
    Explanation(
      what: "A closing pair of delimiters stands outside a template.",
      why: """
        The platform's template library throws an error (`Found closing double braces in index … \
        without opening double braces`): the run fails, and nothing is sent or stored.
        """,
      example: """
        body:
          text: "{ .event.diff.after.title }} was updated"
        """,
      instead: """
        body:
          text: "{{ .event.diff.after.title }} was updated"
        """))

  /// A template is never closed.
  public static let unclosedTemplate = DiagnosticCode(
    "T003", "unclosed-template",
    Explanation(
      what: "A template is never closed.",
      why: """
        The platform's template library throws an error when it reaches the end of the string: the \
        run fails, and nothing is sent or stored. A quote that is not closed inside a template \
        hides the braces behind it.
        """,
      example: """
        body:
          text: "{{ .event.diff.after.title } was updated"
        """,
      instead: """
        body:
          text: "{{ .event.diff.after.title }} was updated"
        """))

  /// A template begins inside another one.
  public static let nestedTemplate = DiagnosticCode(
    "T004", "nested-template",
    Explanation(
      what: "A template begins inside another one.",
      why: """
        The platform's template library throws an error at the second `{{`: the run fails, and \
        nothing is sent or stored. Inside a template everything is jq, which needs no braces to \
        read a value.
        """,
      example: """
        body:
          by: "{{ .event.trigger[{{ .event.trigger.origin }}] }}"
        """,
      instead: """
        body:
          by: "{{ .event.trigger[.event.trigger.origin] }}"
        """))
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
