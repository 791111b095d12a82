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
  /// The parts without the event; the secrets are among them.
  let parts: JSONObject
  let input: JQInput

  /// The event that the parts are without.
  private let event: JSONValue?

  /// All that the templates see.
  var value: JSONValue {
    guard let event else { return .object(parts) }
    var whole = parts
    whole["event"] = event
    return .object(whole)
  }

  /// The trigger data of an automation that an event fires.
  init(
    event: Event, eventInput: JQInput, automation identifier: String,
    context: EvaluationContext, in jq: inout JQEvaluator
  ) {
    var parts = event.triggerData ?? JSONObject()
    parts["inputs"] = parts["inputs"] ?? .null
    parts["trigger"] = Self.trigger(parts["trigger"], of: event, context: context)
    parts["event"] = nil
    parts["entity"] = parts["entity"] ?? .null
    var action = parts["action"]?.objectValue ?? JSONObject()
    action["identifier"] = .string(identifier)
    parts["action"] = .object(action)
    var run = parts["run"]?.objectValue ?? JSONObject()
    run["id"] = .string(
      context.runID ?? run["id"]?.stringValue ?? EvaluationContext.unknownRunID)
    parts["run"] = .object(run)
    parts["secrets"] = context.secrets.value(else: parts["secrets"])

    self.parts = parts
    input = jq.input(parts, "event", eventInput)
    self.event = event.value
  }

  /// Who fired the automation and when: as it came with the event, completed where it did not.
  private static func trigger(
    _ given: JSONValue?, of event: Event, context: EvaluationContext
  ) -> JSONValue {
    var trigger = given?.objectValue ?? JSONObject()
    var by =
      trigger["by"]?.objectValue ?? event.value["trigger"]?["by"]?.objectValue ?? JSONObject()
    by["user"] = context.user ?? by["user"] ?? .null
    trigger["by"] = .object(by)
    trigger["origin"] = trigger["origin"] ?? "AUTOMATION"
    trigger["at"] = trigger["at"] ?? .string(context.now.description)
    return .object(trigger)
  }

  /// The trigger data of a self-service action that is executed.
  init(
    _ invocation: Invocation, of action: SelfServiceAction, context: EvaluationContext,
    in jq: inout JQEvaluator
  ) {
    parts = invocation.triggerData(of: action, context: context)
    input = jq.input(.object(parts))
    event = nil
  }
}
