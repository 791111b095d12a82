internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension Invocation {
  /// The organisation that stands where none is known.
  private static let unknownOrganisationID = "org_0000000000000000"

  /// The trigger data that the action's templates see.
  func triggerData(of action: SelfServiceAction, context: EvaluationContext) -> JSONObject {
    let trigger: JSONValue = [
      "by": actor(context),
      "origin": "UI",
      "at": .string(context.now.description),
      "operation": .string(action.operation.rawValue),
    ]
    let encrypted = action.userInputs.inputs.filter { $0.encryption != nil }
    let described: JSONValue = [
      "identifier": .string(action.identifier.text),
      "blueprint": JSONValue(action.blueprintIdentifier?.text),
      "encryptedProperties": .array(encrypted.map { JSONValue($0.identifier.text) }),
    ]
    let runID = context.runID ?? EvaluationContext.unknownRunID
    var data = JSONObject()
    data["inputs"] = .object(inputs)
    data["trigger"] = trigger
    data["event"] = JSONValue.null
    data["entity"] = action.operation == .create ? [:] : entity ?? [:]
    data["action"] = described
    data["run"] = ["id": .string(runID)]
    data["secrets"] = context.secrets.value(else: nil)
    return data
  }

  private func actor(_ context: EvaluationContext) -> JSONValue {
    let user = context.user
    return [
      "orgId": user?["orgId"] ?? .string(Self.unknownOrganisationID),
      "userId": user?["id"] ?? .null,
      "user": user ?? .null,
    ]
  }
}
