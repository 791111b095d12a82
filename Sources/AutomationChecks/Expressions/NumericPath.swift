public import SourceDiagnostics

extension DiagnosticCode {
  /// An index is written behind a dot.
  public static let numericPath = DiagnosticCode(
    "J006", "numeric-path",
    Explanation(
      what: "An index is written behind a dot instead of in brackets.",
      why: """
        The expression does not compile. The platform puts null where its value belongs, so that a \
        property is silently cleared.
        """,
      example: #""urgency": "{{ .event.diff.after.response.incidents.0.urgency }}""#,
      instead: #""urgency": "{{ .event.diff.after.response.incidents[0].urgency }}""#))
}
