public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression uses a variable or a label that nothing defines.
  public static let unknownVariable = DiagnosticCode(
    "J003", "unknown-variable",
    Explanation(
      what: "An expression uses a variable or a label that nothing defines.",
      why: """
        The expression does not compile, and the platform puts null where its value belongs. \
        Variables come from `as`, from the parameters of a `def`, and from nowhere else; labels \
        come from `label`.
        """,
      example: #""team": "{{ $teams[0] }}""#,
      instead: #""team": "{{ .event.diff.after.team as $teams | $teams[0] }}""#))
}
