public import SourceDiagnostics

extension DiagnosticCode {
  /// The value of a `spreadValue()` key renders to no object.
  public static let spreadOfNoObject = DiagnosticCode(
    "T006", "spread-of-no-object",
    Explanation(
      what: "The value of a `spreadValue()` key renders to no object.",
      why: """
        `spreadValue()` puts the pairs of an object in its place. Given a text, a number or null, \
        the platform's template library throws an error: the run fails, and nothing is sent or \
        stored.
        """,
      example: """
        body:
          "{{ spreadValue() }}": "{{ .event.diff.after.properties.language }}"
        """,
      instead: """
        body:
          "{{ spreadValue() }}": "{{ .event.diff.after.properties }}"
        """))
}
