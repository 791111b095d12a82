public import SourceDiagnostics

extension DiagnosticCode {
  /// A templated key renders to something else than a text or null.
  public static let keyIsNoString = DiagnosticCode(
    "T005", "key-is-no-string",
    Explanation(
      what: "A templated key renders to something else than a text or null.",
      why: """
        The platform's template library throws an error: the run fails, and nothing is sent or \
        stored. A key that renders to null, or to an empty text, drops its pair, which is how a \
        pair is made optional.
        """,
      example: """
        body:
          "{{ .event.diff.after.properties.replicas }}": replicas
        """,
      instead: """
        body:
          "{{ .event.diff.after.properties.replicas | tostring }}": replicas
        """))
}
