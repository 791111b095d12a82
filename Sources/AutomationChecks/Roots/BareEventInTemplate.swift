internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A template reads a part of the event without `.event`.
  public static let bareEventInTemplate = DiagnosticCode(
    "R002", "bare-event-in-template",
    Explanation(
      what: "A template reads a part of the event without `.event`.",
      why: """
        A condition sees the event itself, a template sees it under `.event`. In a template `.diff` \
        is null, and so is all below it.
        """,
      example: #""text": "{{ .diff.after.title }} was updated""#,
      instead: #""text": "{{ .event.diff.after.title }} was updated""#))
}

/// `.diff` and other parts of the event at the root of an automation's template.
enum BareEventInTemplate {
  /// The parts of an event that the trigger data have no other use for.
  static let parts: Set<String> = ["diff", "context", "resourceType", "additionalData"]

  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, root, path in
      guard root == .automationData, let name = path.field(0), parts.contains(name) else {
        return nil
      }
      return Diagnostic(
        .bareEventInTemplate, .warning,
        "a template has no `.\(name)`: it sees the event under `.event`",
        at: expression.span(of: path.steps[0].range), label: "always null",
        help: "write `.event\(path.text(from: 0))`")
    }
  }
}
