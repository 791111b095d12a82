internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A root is written without its leading dot.
  public static let missingDot = DiagnosticCode(
    "J004", "missing-dot",
    Explanation(
      what: "A root is written without its leading dot.",
      why: """
        A word without a dot is a function to jq. Most do not exist, so that the expression does \
        not compile and the platform puts null; `inputs` does exist, reads further inputs of which \
        there are none, and leaves nothing.
        """,
      example: #""name": "{{ inputs.name }}""#,
      instead: #""name": "{{ .inputs.name }}""#))
}

/// `inputs.name`, which compiles, since `inputs` is a builtin.
///
/// Other roots without a dot do not compile.
enum MissingDot {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, node in
      guard case .path(let path) = node.kind, case .field = path.steps.first?.kind,
        case .call(let call) = path.base.kind, call.isBuiltin,
        call.function == JQFunction("inputs", 0)
      else { return nil }
      return Diagnostic(
        .missingDot, .warning, "`inputs` without a dot is a builtin that gives nothing here",
        at: expression.span(of: call.nameRange),
        help: "put a dot in front: `.\(expression.text(of: node.range))`")
    }
  }
}
