public import SourceDiagnostics

extension DiagnosticCode {
  /// Single quotes stand where the platform does not turn them into double quotes.
  public static let singleQuotes = DiagnosticCode(
    "J008", "single-quotes",
    Explanation(
      what: "Single quotes stand where the platform does not turn them into double quotes.",
      why: """
        jq has no single quotes. The platform rewrites those at the edges of words, beside a blank \
        or an end of the expression, and no others: `'a' + .b` works, `join(',')`, `['k']` and \
        `.'k'` do not compile.
        """,
      example: #""tags": "{{ .inputs.tags | join(',') }}""#,
      instead: #""tags": "{{ .inputs.tags | join(\",\") }}""#))
}
