internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A template inside a longer text has no value, or may have none.
  public static let absentValueInText = DiagnosticCode(
    "T012", "absent-value-in-text",
    Explanation(
      what: "A template inside a longer text has no value, or may have none.",
      why: """
        The platform prints the word `null` where a value is missing, so that a URL or a message \
        goes out with it. An input that is not required and has no default is missing whenever \
        nobody fills it in.
        """,
      example: #""text": "Deployed by {{ .inputs.nickname }}""#,
      instead: #""text": "Deployed by {{ .inputs.nickname // \"somebody\" }}""#))
}

/// Texts that print `null` or `undefined`.
enum AbsentValueInText {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.compactMap { expression in
      guard case .template(let string) = expression.purpose, !string.isWhole,
        let root = expression.query?.root
      else { return nil }
      if root.types.isSubset(of: .null) {
        let word = root.types.isEmpty ? "undefined" : "null"
        return Diagnostic(
          .absentValueInText, .warning, "this has no value, so the text has the word `\(word)`",
          at: expression.span, help: "remove the template")
      }
      guard let name = expression.soleInput, definition.leavesOpen(input: name) else { return nil }
      return Diagnostic(
        .absentValueInText, .note,
        "input `\(name)` may be missing, and the text then has the word `null`",
        at: expression.span, help: "give a default: `.inputs.\(name) // \"\"`")
    }
  }
}

extension PlacedExpression {
  /// The name of an input when the expression is nothing but its path.
  fileprivate var soleInput: String? {
    guard paths.count == 1, let path = paths.first, path.steps.count == 2,
      path.field(0) == "inputs", path.range == query?.root.range
    else { return nil }
    return path.field(1)
  }
}

extension CheckedDefinition {
  /// Whether a run can begin without the input.
  fileprivate func leavesOpen(input name: String) -> Bool {
    guard case .action(let action) = definition, let input = action.userInputs.input(name),
      input.defaultValue == nil, input.type != .boolean,
      case .named(let required) = action.userInputs.required
    else { return false }
    return !required.contains { $0.text == name }
  }
}
