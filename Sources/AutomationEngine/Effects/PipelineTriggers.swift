internal import AutomationDefinitions
internal import JSONValues

extension HTTPRequest {
  /// The request that triggers a GitLab pipeline.
  ///
  /// The branch is the `ref` input, else `defaultRef`, else `main`.
  static func gitLabPipeline(_ source: inout EffectSource) -> HTTPRequest? {
    let group = source.requiredText("groupName", in: source.payload, at: [])
    let project = source.requiredText("projectName", in: source.payload, at: [])
    guard let group, let project else { return nil }
    let variables =
      source.payload["pipelineVariables"]?.objectValue ?? source.firstGenerationInputs
    let ref =
      source.triggerData["inputs"]?["ref"]?.stringValue
      ?? source.payload["defaultRef"]?.stringValue ?? "main"
    return HTTPRequest(
      method: "POST",
      url: "https://gitlab.com/api/v4/projects/\((group + "/" + project).urlSegment)"
        + "/trigger/pipeline",
      headers: [],
      body: ["ref": .string(ref), "variables": .object(variables.withTextValues)])
  }

  /// The request that calls an incoming webhook of Azure DevOps.
  static func azureDevOps(_ source: inout EffectSource) -> HTTPRequest? {
    let webhook = source.requiredText("webhook", in: source.payload, at: [])
    let org = source.requiredText("org", in: source.payload, at: [])
    guard let webhook, let org else { return nil }
    return HTTPRequest(
      method: "POST",
      url: "https://dev.azure.com/\(org.urlSegment)/_apis/public/distributedtask/webhooks/"
        + "\(webhook.urlSegment)?api-version=6.0-preview",
      headers: [], body: source.payload["payload"] ?? source.message.json)
  }
}
