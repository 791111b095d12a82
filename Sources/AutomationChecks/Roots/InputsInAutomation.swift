internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An automation reads `.inputs`, which only self-service actions have.
  public static let inputsInAutomation = DiagnosticCode(
    "R003", "inputs-in-automation",
    Explanation(
      what: "An automation reads `.inputs`, which only self-service actions have.",
      why: """
        Nobody fills in a form before an automation runs: `.inputs` is null there. What a person \
        entered in the action that the automation follows is in the properties of its run.
        """,
      example: #""name": "{{ .inputs.name }}""#,
      instead: #""name": "{{ .event.diff.after.properties.name }}""#))
}

/// `.inputs.name` in an automation.
enum InputsInAutomation {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, root, path in
      guard root == .automationData, path.field(0) == "inputs", path.steps.count > 1 else {
        return nil
      }
      return Diagnostic(
        .inputsInAutomation, .warning, "an automation has no inputs",
        at: expression.span(of: path.steps[0].range), label: "always null",
        help: "write `.event\(definition.lastState).properties\(path.text(from: 1))`")
    }
  }
}
