internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression makes a value that is thrown away.
  public static let discardedOutput = DiagnosticCode(
    "J011", "discarded-output",
    Explanation(
      what: "An expression makes a value that is thrown away.",
      why: """
        The platform takes the first output of an expression and no other, and a constant behind a \
        pipe replaces whatever comes before it.
        """,
      example: #""owner": "{{ .inputs.owner, .inputs.team }}""#,
      instead: #""owner": "{{ [.inputs.owner, .inputs.team] }}""#))
}

/// Outputs behind the first one, and values that the next stage of a pipe does not look at.
enum DiscardedOutput {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, node in
      guard case .pipe(let stages) = node.kind else { return nil }
      return replacedStage(of: stages, expression)
    } + definition.expressions.compactMap(furtherOutputs)
  }

  private static func furtherOutputs(_ expression: PlacedExpression) -> Diagnostic? {
    guard let root = expression.query?.root, case .comma(let outputs) = root.kind,
      let first = outputs.first, let second = outputs.dropFirst().first, let last = outputs.last,
      first.traits.contains(.single)
    else { return nil }
    return Diagnostic(
      .discardedOutput, .warning, "only the first output counts, the others are thrown away",
      at: expression.span(of: second.range.lowerBound..<last.range.upperBound),
      help: "gather them in an array: `[\(expression.text(of: root.range).shortened(to: 60))]`")
  }

  /// A path or a constant whose value the constant behind it replaces.
  private static func replacedStage(
    of stages: [JQNode], _ expression: PlacedExpression
  ) -> Diagnostic? {
    for (stage, next) in zip(stages, stages.dropFirst())
    where next.isLiteral && stage.traits.contains(.single) {
      switch stage.kind {
      case .path, .string, .number:
        return Diagnostic(
          .discardedOutput, .warning,
          "`\(expression.text(of: next.range).shortened(to: 40))` replaces this value",
          at: expression.span(of: stage.range),
          help: "compare with `==`, give a default with `//`, or leave the value out")
      default: continue
      }
    }
    return nil
  }
}
