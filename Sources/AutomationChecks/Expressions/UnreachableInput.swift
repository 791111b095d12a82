internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression calls a builtin that reaches for something outside, where there is nothing.
  public static let unreachableInput = DiagnosticCode(
    "J015", "unreachable-input",
    Explanation(
      what: "An expression calls a builtin that reaches for something the platform does not have.",
      why: """
        There are no further inputs, no modules and no process to end: the expression fails or \
        gives nothing, and the platform puts null or drops the pair.
        """,
      example: #""all": "{{ [., inputs] }}""#,
      instead: #""all": "{{ . }}""#))
}

/// Calls of builtins that have nothing to reach for.
enum UnreachableInput {
  private static let names: Set<String> = [
    "input", "inputs", "halt", "halt_error", "modulemeta", "get_search_list",
  ]

  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.flatMap { expression -> [Diagnostic] in
      let known = expression.nodes.flatMap { toldElsewhere($0, expression) }
      return expression.nodes.compactMap { node in
        guard case .call(let call) = node.kind, call.isBuiltin, names.contains(call.function.name),
          !known.contains(where: { $0.overlaps(call.nameRange) })
        else { return nil }
        return Diagnostic(
          .unreachableInput, .warning, "`\(call.function.name)` reaches nothing on the platform",
          at: expression.span(of: call.nameRange),
          help: call.function.name == "inputs" ? "write `.inputs`" : "leave it out")
      }
    }
  }

  /// The stretches about which other checks say more: `inputs.name`, `.my-input`.
  private static func toldElsewhere(
    _ node: JQNode, _ expression: PlacedExpression
  ) -> [Range<Int>] {
    switch node.kind {
    case .path(let path):
      if case .call = path.base.kind, case .field = path.steps.first?.kind {
        [path.base.range]
      } else {
        []
      }
    case .arithmetic(let chain): HyphenatedName.name(in: chain, expression).map { [$0] } ?? []
    default: []
    }
  }
}
