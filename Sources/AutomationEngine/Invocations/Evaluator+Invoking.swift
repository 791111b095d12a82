internal import JQ
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension Evaluator {
  /// Executes a self-service action on paper; `nil` when the catalog has no such action.
  public mutating func invoke(_ identifier: String, _ invocation: Invocation) -> Outcome? {
    for (place, definition) in definitions.enumerated() {
      guard case .action(let action) = definition.kind,
        action.identifier.text.hasSameBytes(as: identifier)
      else { continue }
      let outcome = invoke(action, definition, at: place, invocation)
      return confidential(outcome, ofDefinitionAt: place, given: nil) {
        $0.invoke(action, definition, at: place, invocation)
      }
    }
    return nil
  }

  private mutating func invoke(
    _ action: SelfServiceAction, _ definition: CompiledDefinition, at place: Int,
    _ invocation: Invocation
  ) -> Outcome {
    var draft = OutcomeDraft(invoking: definition)
    draft.hide([], context.secrets, JSONObject())
    if context.detail == .trace { draft.trace = EvaluationTrace() }
    if let found = Diagnostic.entity(isGiven: invocation.entity != nil, to: action) {
      draft.add(found)
    }
    var queries = FormQueries(
      action, entity: invocation.entity, context: context, engine: engine,
      quarantine: catalog.expressions.quarantine)
    let form = action.userInputs.complete(invocation.inputs, secrets: context.secrets) {
      queries.answer(to: $0, form: $1)
    }
    draft.add(form.diagnostics)
    draft.trace?.inputs = action.userInputs.traced(given: invocation.inputs, filled: form.inputs)
    if form.diagnostics.contains(where: { $0.severity == .error }) {
      return draft.failed(.inputs, "the inputs do not fit the action's form")
    }
    guard action.isConditionReadable else {
      return draft.failed(.condition, "its condition could not be read")
    }
    if let condition = action.condition,
      let reason = unmet(condition, action, at: place, invocation, &draft)
    {
      return draft.skipped(.condition, reason)
    }
    recordExecution(of: definition, at: place)
    let filled = Invocation(inputs: form.inputs, entity: invocation.entity)
    let data = triggerData(filled, of: action)
    return fire(definition, at: place, on: data, &draft)
  }

  /// Why the action is not offered; `nil` when its condition holds.
  private mutating func unmet(
    _ condition: SearchQuery, _ action: SelfServiceAction, at place: Int,
    _ invocation: Invocation, _ draft: inout OutcomeDraft
  ) -> String? {
    let isCreating = action.operation == .create
    let entity = isCreating ? nil : invocation.entity
    let result = condition.evaluate(
      on: entity ?? .null, user: context.user, now: context.now)
    guard entity != nil || isCreating else {
      let reason = "no entity is given"
      draft.conditions = result.conditions(unknown: reason)
      return "whether the entity meets the action's condition cannot be told: \(reason)"
    }
    record(result, at: place)
    draft.add(result.diagnostics)
    draft.trace?.search = result.root
    draft.conditions = result.conditions()
    return switch result.verdict {
    case .held: nil
    case .failed: "the entity does not meet the action's condition"
    case .unknown: "whether the entity meets the action's condition cannot be told"
    }
  }
}
