public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression calls a builtin that other versions of jq have and the platform's has not.
  public static let missingBuiltin = DiagnosticCode(
    "J009", "missing-builtin",
    Explanation(
      what: "An expression calls a builtin that the platform's version of jq does not have.",
      why: """
        It may work at a terminal with another version of jq. On the platform it does not compile, \
        and null stands where its value belongs.
        """,
      example: #""teams": "{{ .event.diff.after.team | toarray }}""#,
      instead: #""teams": "{{ [.event.diff.after.team] | flatten }}""#))
}
