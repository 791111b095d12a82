internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression does not compile, which the platform turns into null.
  public static let uncompilableExpression = DiagnosticCode("J001", "uncompilable-expression")
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
