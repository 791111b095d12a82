internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression reads the environment, which is empty on the platform.
  public static let emptyEnvironment = DiagnosticCode(
    "J010", "empty-environment",
    Explanation(
      what: "An expression reads the environment, which is empty on the platform.",
      why: "`env` and `$ENV` are `{}` there, so that every variable in them is null.",
      example: #""token": "{{ env.API_TOKEN }}""#,
      instead: #""token": "{{ .secrets.API_TOKEN }}""#))
}

/// Expressions that read `env` or `$ENV`.
enum EmptyEnvironment {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, node in
      switch node.kind {
      case .variable("ENV"): finding(expression, node)
      case .call(let call) where call.isBuiltin && call.function == JQFunction("env", 0):
        finding(expression, node)
      default: nil
      }
    }
  }

  private static func finding(_ expression: PlacedExpression, _ node: JQNode) -> Diagnostic {
    let isTemplate = if case .template = expression.purpose { true } else { false }
    return Diagnostic(
      .emptyEnvironment, .warning,
      "`\(expression.text(of: node.range))` is empty on the platform",
      at: expression.span(of: node.range),
      help: isTemplate ? "take it from `.secrets` or `.inputs`" : "remove it")
  }
}
