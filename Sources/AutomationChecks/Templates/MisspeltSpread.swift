internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A key or value looks like `spreadValue()` and is something else.
  public static let misspeltSpread = DiagnosticCode(
    "T011", "misspelt-spread",
    Explanation(
      what: "A template looks like `spreadValue()` and is something else.",
      why: """
        Only a key that is exactly `{{ spreadValue() }}` spreads the pairs of its value. Anything \
        else is jq, does not compile, and as a key gives null: the pair is dropped.
        """,
      example: #""{{ spreadValues() }}": "{{ .inputs }}""#,
      instead: #""{{ spreadValue() }}": "{{ .inputs }}""#))
}

/// Misspelt and misplaced `spreadValue()`.
enum MisspeltSpread {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.filter(\.isMisspeltSpread).map { expression in
      let open = definition.delimiters.opening
      let close = definition.delimiters.closing
      guard case .template(let string) = expression.purpose, case .key = string.role else {
        return Diagnostic(
          .misspeltSpread, .error, "`spreadValue()` stands in a value, expected it as a key",
          at: expression.span,
          help: "write `\"\(open) spreadValue() \(close)\": \"\(open) … \(close)\"`")
      }
      return Diagnostic(
        .misspeltSpread, .error, "this key does not spread its value", at: expression.span,
        help: "write `\(open) spreadValue() \(close)` and nothing else")
    }
  }
}

extension PlacedExpression {
  /// Whether the expression, which jq refuses, was meant to be `spreadValue()`.
  var isMisspeltSpread: Bool {
    guard case .template = purpose, !parsed.errors.isEmpty else { return false }
    let word = text.filter { $0.isLetter || $0.isNumber }.lowercased()
    guard word.count <= 16, word.hasPrefix("spr") || word.hasSuffix("value") else { return false }
    return word == "spread" || word.nearest(in: ["spreadValue"]) != nil
  }
}
