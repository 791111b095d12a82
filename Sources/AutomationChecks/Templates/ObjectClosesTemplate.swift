internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// The closing braces of an object in an expression end the template.
  public static let objectClosesTemplate = DiagnosticCode(
    "T007", "object-closes-template",
    Explanation(
      what: "The closing braces of an object in an expression end the template.",
      why: """
        The platform looks for the next pair of closing braces before it looks at the jq. The \
        braces behind them then close nothing, and the whole run fails.
        """,
      example: #""labels": "{{ {owner: {team: .inputs.team}} }}""#,
      instead: #""labels": "{{ {owner: {team: .inputs.team} } }}""#))
}

/// A template that ends inside an object, so that its own end closes nothing.
enum ObjectClosesTemplate {
  /// The finding about a closing pair too many, when an object is what it should have closed.
  static func finding(
    _ error: TemplateSyntaxError, _ string: PayloadString
  ) -> Diagnostic? {
    guard error.kind == .unopened, let expression = string.expressions.last,
      JQQuery.parse(expression.text).errors.contains(where: \.isUnclosedBracket)
    else { return nil }
    let end = expression.range.upperBound
    let close = string.delimiters.closing
    let spaced = close.map(String.init).joined(separator: " ")
    return Diagnostic(
      .objectClosesTemplate, .error, "`\(close)` inside the expression ends the template here",
      at: string.string.span(of: end..<end + 2),
      labels: [.init("so this closes nothing", at: string.string.span(of: error.range))],
      help: "put a blank between the two: `\(spaced)`")
  }
}

extension PlacedExpression {
  /// Whether the template ends inside an object of the expression, which is told as that.
  var isCutShort: Bool {
    guard case .template(let string) = purpose, parsed.errors.contains(where: \.isUnclosedBracket)
    else { return false }
    if losesItsLastBrace { return true }
    guard case .failure(let error) = string.template, error.kind == .unopened else { return false }
    return string.expressions.last?.range == range
  }
}

extension JQSyntaxError {
  /// Whether a bracket is never closed.
  var isUnclosedBracket: Bool {
    guard case .unterminatedConstruct(let name) = kind else { return false }
    return ["{", "(", "["].contains(name)
  }
}
