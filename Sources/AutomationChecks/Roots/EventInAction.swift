internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A self-service action reads `.event`, which only automations have.
  public static let eventInAction = DiagnosticCode(
    "R007", "event-in-action",
    Explanation(
      what: "A self-service action reads `.event`, which only automations have.",
      why: "A person runs the action, no event does: `.event` is null, and so is all below it.",
      example: #""service": "{{ .event.diff.after.identifier }}""#,
      instead: #""service": "{{ .entity.identifier }}""#))
}

/// `.event.diff` in a self-service action.
enum EventInAction {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, root, path in
      guard case .actionData(let hasEntity) = root, path.field(0) == "event", path.steps.count > 1
      else { return nil }
      return Diagnostic(
        .eventInAction, .warning, "a self-service action has no `.event`",
        at: expression.span(of: path.steps[0].range), label: "always null",
        help: hasEntity ? "read `.entity` or `.inputs`" : "read `.inputs`")
    }
  }
}
