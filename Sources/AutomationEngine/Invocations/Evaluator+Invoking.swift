internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension Evaluator {
  /// Executes a self-service action on paper; `nil` when the catalog has no such action.
  public mutating func invoke(_ identifier: String, _ invocation: Invocation) -> Outcome? {
    for definition in definitions {
      guard case .action(let action) = definition.kind,
        action.identifier.text.hasSameBytes(as: identifier)
      else { continue }
      return invoke(action, definition, invocation)
    }
    return nil
  }

  private mutating func invoke(
    _ action: SelfServiceAction, _ definition: CompiledDefinition, _ invocation: Invocation
  ) -> Outcome {
    var draft = OutcomeDraft(invoking: definition)
    var queries = FormQueries(action, entity: invocation.entity, context: context)
    let form = action.userInputs.complete(invocation.inputs) { query, form in
      queries.value(of: query, form: form)
    }
    draft.add(form.diagnostics)
    if form.diagnostics.contains(where: { $0.severity == .error }) {
      return draft.failed(.inputs, "the inputs do not fit the action's form")
    }
    if let condition = action.condition {
      let result = condition.evaluate(
        on: invocation.entity ?? .null, user: context.user, now: context.now)
      draft.add(result.diagnostics)
      draft.conditions = result.conditions
      guard result.isMet else {
        return draft.skipped(.condition, "the entity does not meet the action's condition")
      }
    }
    let filled = Invocation(inputs: form.inputs, entity: invocation.entity)
    let data = TriggerData(filled, of: action, context: context)
    return fire(definition, on: data, &draft)
  }
}
