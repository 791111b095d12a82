internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// The last brace of an object in an expression is taken for text behind the template.
  public static let swallowedBrace = DiagnosticCode(
    "T008", "swallowed-brace",
    Explanation(
      what: "The last brace of an object is taken for text behind the template.",
      why: """
        Of three closing braces the first two end the template. The object in it is never closed, \
        the expression does not compile, and the platform puts null.
        """,
      example: #""labels": "{{ {team: .inputs.team}}}""#,
      instead: #""labels": "{{ {team: .inputs.team} }}""#))
}

/// Three closing brackets of which the first belongs to the expression.
enum SwallowedBrace {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.filter(\.losesItsLastBrace).map { expression in
      let end = expression.range.upperBound
      let close = definition.delimiters.closing
      return Diagnostic(
        .swallowedBrace, .error, "of three `\(close.prefix(1))` the first two end the template",
        at: expression.source.span(of: end..<end + 3), label: "the last one is left over",
        help: "put a blank before `\(close)`: `\(close.prefix(1)) \(close)`")
    }
  }
}

extension PlacedExpression {
  /// Whether an object is never closed and a third closing bracket stands behind the template.
  var losesItsLastBrace: Bool {
    guard case .template(let string) = purpose, let close = string.delimiters.closing.utf8.first,
      parsed.errors.contains(where: \.isUnclosedBracket)
    else { return false }
    return source.text.utf8.dropFirst(range.upperBound + 2).first == close
  }
}
