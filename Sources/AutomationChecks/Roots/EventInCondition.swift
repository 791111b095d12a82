internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A condition reads `.event`, which conditions do not have.
  public static let eventInCondition = DiagnosticCode(
    "R001", "event-in-condition",
    Explanation(
      what: "A condition reads `.event`, which conditions do not have.",
      why: """
        A condition sees the event itself, a template sees it under `.event`. In a condition \
        `.event` is null, so that the automation fires for no event, or for all.
        """,
      example: #"".event.diff.after.properties.status == \"failed\"""#,
      instead: #"".diff.after.properties.status == \"failed\"""#))
}

/// `.event` in a condition.
enum EventInCondition {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, root, path in
      guard root == .event, path.field(0) == "event" else { return nil }
      let rest = path.text(from: 1)
      return Diagnostic(
        .eventInCondition, .warning, "a condition has no `.event`: it sees the event itself",
        at: expression.span(of: path.steps[0].range), label: "always null",
        help: "write `\(rest.isEmpty ? "." : rest)`")
    }
  }
}
