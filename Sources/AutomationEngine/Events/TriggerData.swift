internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues

/// What the templates of an invocation method see.
///
/// ```json
/// {"inputs": …, "trigger": {"by": …, "origin": …, "at": …}, "event": …, "entity": …,
///  "action": {"identifier": …}, "run": {"id": …}, "secrets": {…}}
/// ```
struct TriggerData {
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
    event: Event, eventInput: JQInput, _ definition: CompiledDefinition, shape: TriggerDataShape,
    in jq: inout JQEvaluator
  ) {
    let given = event.triggerData.flatMap { jq.memory.make(.object($0)).reference }
    let data = shape.make(
      of: eventInput.value, given: given, automation: definition.name, in: &jq.memory)
    var parts = JSONObject()
    if let object = data.reference {
      var pairs = jq.memory.pairs(of: object)
      while let (key, value) = jq.memory.nextPair(&pairs) {
        guard !jq.memory.isEqual(key, "event") else { continue }
        parts[jq.memory.string(key)] = jq.memory.json(value)
      }
    }
    self.parts = parts
    self.event = event.value
    input = jq.input(data)
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
