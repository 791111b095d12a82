public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression calls a function that nothing defines.
  public static let unknownFunction = DiagnosticCode(
    "J002", "unknown-function",
    Explanation(
      what: "An expression calls a function that nothing defines.",
      why: """
        The expression does not compile. The platform says nothing and puts null where its value \
        belongs; in a condition it counts as false.
        """,
      example: #""variables": "{{ .inputs.variables | toTFVariables }}""#,
      instead: #""variables": "{{ .inputs.variables | to_entries }}""#))
}
