internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An assignment stands where a condition belongs.
  public static let assignmentAsCondition = DiagnosticCode(
    "J014", "assignment-as-condition",
    Explanation(
      what: "An assignment stands where a condition belongs.",
      why: """
        `=` gives the whole input with the value changed, which is neither true nor false and \
        counts as true for every event.
        """,
      example: #"".diff.after.properties.status = \"failed\"""#,
      instead: #"".diff.after.properties.status == \"failed\"""#))
}

/// `=` where `==` is meant.
enum AssignmentAsCondition {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.flatMap { expression in
      expression.conditions.compactMap { condition in
        guard case .update(let update) = condition.kind, update.op == .assign else { return nil }
        return Diagnostic(
          .assignmentAsCondition, .warning, "`=` assigns, and the result always counts as true",
          at: expression.span(of: update.opRange), help: "write `==` to compare")
      }
    }
  }
}
