internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression does not compile, which the platform turns into null.
  public static let uncompilableExpression = DiagnosticCode(
    "J001", "uncompilable-expression",
    Explanation(
      what: "An expression does not compile, which the platform turns into null.",
      why: """
        The platform puts null where the value belongs and goes on. The run succeeds, while a \
        property is cleared, a text says `null`, or a condition never holds.
        """,
      example: """
        body:
          title: "{{ (.event.diff.after.title | ascii_upcase }}"
        """,
      instead: """
        body:
          title: "{{ .event.diff.after.title | ascii_upcase }}"
        """))
}

/// Expressions that the platform's jq refuses to compile.
enum UncompilableExpression {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.flatMap { expression in
      expression.parsed.errors.map { fault in
        Diagnostic(
          .uncompilableExpression, .error, fault.message, at: expression.span(of: fault.range),
          help: fault.help)
      }
    }
  }
}
