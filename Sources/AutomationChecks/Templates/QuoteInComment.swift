internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A quote in a comment of an expression hides the end of the template.
  public static let quoteInComment = DiagnosticCode(
    "T009", "quote-in-comment",
    Explanation(
      what: "A quote in a comment of an expression hides the end of the template.",
      why: """
        The platform looks for quotes before it knows of comments: an apostrophe opens a text that \
        is never closed, the template has no end, and the whole run fails.
        """,
      example: #""team": "{{ .inputs.team # the owner's team }}""#,
      instead: #""team": "{{ .inputs.team # the team of the owner }}""#))
}

/// An apostrophe in a comment.
enum QuoteInComment {
  /// The finding about a template that is never closed, when a quote in a comment hides its end.
  static func finding(
    _ error: TemplateSyntaxError, _ string: PayloadString
  ) -> Diagnostic? {
    guard error.kind == .unclosed, let quote = error.openQuote else { return nil }
    let start = error.range.upperBound
    let expression = Array(string.string.text.utf8)[start...]
    let comments = JQQuery.comments(in: String(decoding: expression, as: UTF8.self))
    guard comments.contains(where: { $0.contains(quote - start) }) else { return nil }
    return Diagnostic(
      .quoteInComment, .error, "this quote in a comment hides the end of the template",
      at: string.string.span(of: quote..<quote + 1),
      labels: [.init("never closed", at: string.string.span(of: error.range))],
      help: "leave the quote out of the comment")
  }
}
