internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// The dispatch of a GitHub workflow.
///
/// `POST https://api.github.com/repos/{org}/{repo}/actions/workflows/{workflow}/dispatches` with
/// `{"ref", "inputs"}`. Source: GitHub's REST API, which takes at most ten inputs, all texts.
public struct WorkflowDispatch: Sendable {
  /// What is sent.
  public let request: HTTPRequest

  /// Whether the workflow's result becomes the run's.
  public let reportsStatus: Bool

  /// Reads the fields of a `GITHUB` method, or the execution properties of an integration action.
  init?(_ source: inout EffectSource, fields: JSONObject, at path: [String] = []) {
    let org = source.requiredText("org", in: fields, at: path)
    let repo = source.requiredText("repo", in: fields, at: path)
    let workflow = source.requiredText("workflow", in: fields, at: path)
    guard let org, let repo, let workflow else { return nil }

    var inputs = fields["workflowInputs"]?.objectValue ?? source.firstGenerationInputs
    guard let ref = source.branch(inputs["ref"], at: path + ["workflowInputs", "ref"]) else {
      return nil
    }
    inputs["ref"] = nil
    if let finding = Diagnostic.tooManyWorkflowInputs(
      inputs.count, at: source.invocation.node.keySpan(at: path, "workflowInputs"))
    {
      source.report(finding)
    }
    request = HTTPRequest(
      method: "POST",
      url: "https://api.github.com/repos/\(org.urlSegment)/\(repo.urlSegment)"
        + "/actions/workflows/\(workflow.urlSegment)/dispatches",
      headers: [],
      body: ["ref": .string(ref), "inputs": .object(inputs.withTextValues)])
    switch fields["reportWorkflowStatus"] {
    case .bool(let value): reportsStatus = value
    case .string(let text): reportsStatus = text == "true"
    default: reportsStatus = true
    }
  }

  var pairs: [(String, JSONValue)] {
    request.pairs + [("reportWorkflowStatus", .bool(reportsStatus))]
  }
}

extension JSONObject {
  /// The object with every value that is no string turned into its JSON text.
  var withTextValues: JSONObject {
    JSONObject(lazy.map { ($0.key, .string($0.value.plainText)) })
  }
}
