internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A condition can never be true or false.
  public static let neverBoolean = DiagnosticCode(
    "J012", "never-boolean",
    Explanation(
      what: "A condition can never be true or false.",
      why: """
        Its result is of another type for every event, and counts as true or false by rules that \
        the platform does not document: a text counts as true unless it is empty.
        """,
      example: #"".diff.after.title | tostring""#,
      instead: #"".diff.after.title != null""#))
}

/// Conditions whose results are never true or false.
enum NeverBoolean {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.compactMap { expression in
      guard expression.isCondition, let query = expression.query, query.isNeverBoolean,
        !query.root.types.isEmpty
      else { return nil }
      // Told more exactly elsewhere.
      if case .update = query.root.kind { return nil }
      return Diagnostic(
        .neverBoolean, .warning,
        "the condition gives \(query.root.types.words), never true or false",
        at: expression.span, help: "compare it: `… != null`, `… == \"…\"`")
    }
  }
}

extension JQTypes {
  /// The types as messages tell them: `a number or null`.
  var words: String {
    let names: [(JQTypes, String)] = [
      (.boolean, "a boolean"), (.number, "a number"), (.string, "a string"), (.array, "an array"),
      (.object, "an object"), (.null, "null"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
  }
}
