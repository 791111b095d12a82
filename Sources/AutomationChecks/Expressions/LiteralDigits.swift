internal import JQSyntax
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// The platform prints a number as it is written, where a dry run prints its value.
  public static let literalDigits = DiagnosticCode(
    "J016", "literal-digits",
    Explanation(
      what: "The platform prints a number as it is written, where a dry run prints its value.",
      why: """
        The platform's jq keeps the digits of a number that stands in an expression: `1.10` turned \
        into a text is `1.10` there. A dry run gives `1.1`.
        """,
      example: #""version": "{{ 1.10 | tostring }}""#,
      instead: #""version": "{{ \"1.10\" }}""#))
}

/// Numbers whose digits differ from their value's, where they are turned into text.
enum LiteralDigits {
  private static let writers: Set<String> = ["tostring", "tojson"]

  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.flatMap { expression -> [Diagnostic] in
      expression.nodes.flatMap(printedNumbers).map { number, range in
        Diagnostic(
          .literalDigits, .note,
          "the platform prints the digits `\(number.text)` as they are written, a dry run its value",
          at: expression.span(of: range), help: "write a text: `\"\(number.text)\"`")
      }
    }
  }

  private static func printedNumbers(_ node: JQNode) -> [(number: JQNumber, range: Range<Int>)] {
    let printed: [JQNode] =
      switch node.kind {
      case .pipe(let stages):
        zip(stages, stages.dropFirst()).filter { isWriter($0.1) }.map(\.0)
      case .string(let string):
        string.parts.compactMap { if case .interpolation(let inner) = $0 { inner } else { nil } }
      default: []
      }
    return printed.compactMap { node in
      guard case .number(let number) = node.kind, number.text != number.value.javaScriptText else {
        return nil
      }
      return (number, node.range)
    }
  }

  private static func isWriter(_ node: JQNode) -> Bool {
    switch node.kind {
    case .call(let call): call.isBuiltin && writers.contains(call.function.name)
    case .format(let name): name == "text" || name == "json"
    default: false
    }
  }
}
