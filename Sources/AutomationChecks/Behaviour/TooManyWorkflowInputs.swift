internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// A GitHub workflow is given more than ten inputs.
  public static let tooManyWorkflowInputs = DiagnosticCode(
    "E103", "too-many-workflow-inputs",
    Explanation(
      what: "A GitHub workflow is given more than ten inputs.",
      why: """
        GitHub refuses to start the workflow, and the run fails. An object arrives as one input \
        with JSON text, which a workflow reads with `fromJSON`.
        """,
      example: """
        workflowInputs:
          {service: a, title: b, team: c, language: d, replicas: e, domain: f,
           region: g, cluster: h, strategy: i, dry_run: j, run: k}
        """,
      instead: """
        workflowInputs:
          service: "{{ .entity.identifier }}"
          settings: "{{ .inputs }}"
        """))
}

extension Diagnostic {
  /// As many inputs GitHub takes.
  package static let maxWorkflowInputs = 10

  /// The finding about so many inputs of a workflow, `ref` aside; `nil` when GitHub takes them.
  ///
  /// Source: GitHub's REST API for workflow dispatches.
  package static func tooManyWorkflowInputs(_ count: Int, at span: SourceSpan) -> Diagnostic? {
    guard count > maxWorkflowInputs else { return nil }
    return Diagnostic(
      .tooManyWorkflowInputs, .warning,
      "\(count) workflow inputs, GitHub takes at most \(maxWorkflowInputs)", at: span,
      help: "gather several inputs in one object; it arrives as JSON text")
  }
}

/// GitHub workflows that are given too many inputs, whatever templates render.
enum TooManyWorkflowInputs {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    let method = definition.node["invocationMethod"]
    let fields: DocumentNode? =
      switch method?["type"]?.string?.text {
      case "GITHUB": method
      case "INTEGRATION_ACTION": method?["integrationActionExecutionProperties"]
      default: nil
      }
    guard let inputs = fields?.member("workflowInputs"), let members = inputs.value.members else {
      return []
    }
    // What a templated key becomes, and how many pairs are spread, is known when it is rendered.
    let names = members.map(\.key.text).filter {
      $0 != "ref" && !$0.contains(definition.delimiters.opening)
    }
    return Diagnostic.tooManyWorkflowInputs(names.count, at: inputs.key.span).map { [$0] } ?? []
  }
}
