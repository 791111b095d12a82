internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A template is written in another template language.
  public static let goTemplate = DiagnosticCode(
    "T010", "go-template",
    Explanation(
      what: "A template is written in another template language, such as Go's.",
      why: """
        What stands between the braces is jq. `if`, `else` and `end` must stand in one template; \
        `range`, `with`, `eq` and `{{-` are unknown. The platform prints `null` for each such \
        template.
        """,
      example: #""text": "{{ if .inputs.urgent }}now{{ else }}later{{ end }}""#,
      instead: #""text": "{{ if .inputs.urgent then \"now\" else \"later\" end }}""#))
}

/// Statements of Go's or Jinja's templates.
enum GoTemplate {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.filter(\.isGoTemplate).map { expression in
      let word = expression.statement
      return Diagnostic(
        .goTemplate, expression.query == nil ? .error : .warning,
        word == "-"
          ? "`-` does not trim blanks here; templates hold jq"
          : "`\(word)` is no statement here; each template holds one whole jq expression",
        at: expression.span, help: help(word))
    }
  }

  private static func help(_ word: String) -> String {
    switch word {
    case "-": "leave out the `-`"
    case "range": "write `map(…)` or `.[]`, and join texts with `join(\"\")`"
    case "with": "write `… | …`"
    case "define", "block", "template": "write the text in place"
    default: "write `if … then … else … end` inside one template"
    }
  }
}

extension PlacedExpression {
  /// The words that begin statements in Go's templates.
  private static let statements: Set<String> = [
    "if", "else", "end", "range", "with", "define", "block", "template",
  ]

  /// Whether the expression is a statement of another template language.
  var isGoTemplate: Bool {
    guard case .template(let string) = purpose else { return false }
    let word = statement
    // A path behind `- ` is a negation to jq, which compiles.
    if word == "-" { return text.hasPrefix("- .") || !parsed.errors.isEmpty }
    guard !parsed.errors.isEmpty, Self.statements.contains(word) else { return false }
    return word != "if" || parsed.errors.contains { $0.habit == .goTemplate } || string.hasLoneEnd
  }

  /// The word that the expression begins with; `-` for one that trims blanks.
  fileprivate var statement: String {
    if text.hasPrefix("- ") || text.hasSuffix(" -") { return "-" }
    return String(text.drop { $0.isWhitespace }.prefix { $0.isLetter })
  }
}
