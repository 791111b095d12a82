internal import AutomationDefinitions
internal import JSONValues

/// A workflow that an installed integration dispatches.
public struct IntegrationDispatch: Sendable {
  /// The installation of the integration.
  public let installationID: String

  /// The workflow.
  public let dispatch: WorkflowDispatch

  init?(_ source: inout EffectSource) {
    let key = "integrationActionExecutionProperties"
    let fields = source.payload[key]?.objectValue ?? JSONObject()
    let installation = source.requiredText("installationId", in: source.payload, at: [])
    guard let installation, let dispatch = WorkflowDispatch(&source, fields: fields, at: [key])
    else { return nil }
    installationID = installation
    self.dispatch = dispatch
  }

  var pairs: [(String, JSONValue)] {
    [("installationId", .string(installationID))] + dispatch.pairs
  }
}
