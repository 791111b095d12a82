internal import AutomationDefinitions
internal import JQ
internal import JSONValues

/// What the templates of an invocation method see.
///
/// ```json
/// {"inputs": …, "trigger": {"by": …, "origin": …, "at": …}, "event": …, "entity": …,
///  "action": {"identifier": …}, "run": {"id": …}, "secrets": {…}}
/// ```
struct TriggerData: ~Copyable {
  /// The parts without the event and the secrets, which can be shown.
  let parts: JSONObject
  let input: JQInput

  /// The trigger data of an automation that an event fires.
  init(
    event: Event, eventInput: borrowing JQInput, automation identifier: String,
    context: EvaluationContext
  ) {
    var parts =
      event.triggerData
      ?? JSONObject([
        ("inputs", .null),
        ("trigger", Self.trigger(of: event, context: context)),
        ("event", .null),
        ("entity", .null),
      ])
    parts["event"] = nil
    var action = parts["action"]?.objectValue ?? JSONObject()
    action["identifier"] = .string(identifier)
    parts["action"] = .object(action)
    let runID = context.runID ?? parts["run"]?["id"]?.stringValue ?? EvaluationContext.unknownRunID
    parts["run"] = ["id": .string(runID)]
    parts["secrets"] = context.secrets.value(else: parts["secrets"])

    var input = JQInput(.object(parts))
    input.set("event", to: eventInput)
    self.parts = parts
    self.input = input
  }

  private static func trigger(of event: Event, context: EvaluationContext) -> JSONValue {
    var by = event.value["trigger"]?["by"]?.objectValue ?? JSONObject()
    by["user"] = context.user ?? by["user"] ?? .null
    return [
      "by": .object(by),
      "origin": "AUTOMATION",
      "at": .string(context.now.description),
    ]
  }

  /// The trigger data of a self-service action that is executed.
  init(_ invocation: Invocation, of action: SelfServiceAction, context: EvaluationContext) {
    parts = invocation.triggerData(of: action, context: context)
    input = JQInput(.object(parts))
  }
}
