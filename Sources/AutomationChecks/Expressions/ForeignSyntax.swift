public import SourceDiagnostics

extension DiagnosticCode {
  /// Operators, methods or statements of another language stand in an expression.
  public static let foreignSyntax = DiagnosticCode(
    "J007", "foreign-syntax",
    Explanation(
      what: "Operators, methods or statements of another language stand in an expression.",
      why: """
        jq has words where other languages have signs (`and`, `or`, `not`), pipes where they have \
        methods, and no statements. The expression does not compile: the platform puts null, and a \
        condition is false for every event.
        """,
      example: #"".diff.after.title == \"a\" || .diff.after.title == \"b\"""#,
      instead: #"".diff.after.title == \"a\" or .diff.after.title == \"b\"""#))
}
