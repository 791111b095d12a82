internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// The run that an invocation begins, as the API shows it.
struct Run {
  let action: SelfServiceAction
  let triggerData: JSONObject
  let payload: JSONValue?

  private var isApprovalRequired: Bool { action.requiredApproval != .none }

  var json: JSONValue {
    let trigger = triggerData["trigger"]
    let at = trigger?["at"] ?? .null
    let userID = trigger?["by"]?["userId"] ?? .null
    var run = JSONObject()
    run["id"] = triggerData["run"]?["id"]
    run["status"] = .string(isApprovalRequired ? "WAITING_FOR_APPROVAL" : "IN_PROGRESS")
    run["action"] = describedAction
    run["blueprint"] = action.blueprintIdentifier.map { ["identifier": .string($0.text)] }
    run["entity"] = describedEntity
    run["properties"] = triggerData["inputs"]
    run["source"] = trigger?["origin"]
    run["link"] = .array([])
    run["requiredApproval"] = .bool(isApprovalRequired)
    run["payload"] = payload ?? .null
    run["endedAt"] = JSONValue.null
    run["createdAt"] = at
    run["updatedAt"] = at
    run["createdBy"] = userID
    run["updatedBy"] = userID
    return .object(run)
  }

  private var describedAction: JSONValue {
    [
      "identifier": .string(action.identifier.text),
      "title": JSONValue(action.title?.text),
      "icon": JSONValue(action.icon?.text),
      "deleted": false,
    ]
  }

  private var describedEntity: JSONValue? {
    guard let entity = triggerData["entity"]?.objectValue, !entity.isEmpty else { return nil }
    return [
      "identifier": entity["identifier"] ?? .null,
      "title": entity["title"] ?? .null,
      "icon": entity["icon"] ?? .null,
    ]
  }
}
