internal import AutomationChecks
internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// Evaluates the definitions of a catalog on one thread.
///
/// Not Sendable: it owns libjq's state. Make one for each thread, all on the same catalog.
public struct Evaluator: ~Copyable {
  private let catalog: Catalog
  private(set) var context: EvaluationContext
  private var jq: JQEvaluator

  /// Creates an evaluator; nothing is compiled by libjq yet.
  public init(_ catalog: Catalog, context: EvaluationContext) {
    self.catalog = catalog
    self.context = context
    self.jq = JQEvaluator(catalog.expressions, clock: context.clock)
  }

  /// Evaluates in another context from now on.
  ///
  /// Cost: libjq compiles again where jq's `now` is another.
  package mutating func enter(_ context: EvaluationContext) {
    if context.clock != self.context.clock {
      jq = JQEvaluator(catalog.expressions, clock: context.clock)
    }
    self.context = context
  }

  /// The automations and actions, compiled.
  var definitions: [CompiledDefinition] { catalog.definitions }

  /// What each definition of the catalog does for an event, in the catalog's order.
  ///
  /// `index` is the event's place in its stream.
  public mutating func evaluate(_ event: Event, index: Int = 0) -> [Outcome] {
    let input = JQInput(event.value)
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(catalog.definitions.count)
    for definition in catalog.definitions {
      outcomes.append(evaluate(definition, event, index, input))
    }
    return outcomes
  }

  private mutating func evaluate(
    _ definition: CompiledDefinition, _ event: Event, _ index: Int, _ input: borrowing JQInput
  ) -> Outcome {
    var draft = OutcomeDraft(definition, event: event, index: index)
    guard case .automation(let automation) = definition.kind else {
      return draft.skipped(.selfService, "a self-service action; see `drydock invoke`")
    }
    switch automation.trigger.match(event) {
    case .differs(let reason): return draft.skipped(.trigger, reason)
    case .matches: break
    case .matchesWithoutProperty: draft.add(.unnamedTimerProperty(automation))
    }
    if !automation.isPublished { draft.add(.unpublished(automation, .warning)) }
    guard automation.isConditionReadable else {
      return draft.failed(.condition, "its condition could not be read")
    }
    if let condition = definition.condition {
      let (holds, results, diagnostics) = condition.evaluate(
        with: &jq, on: input, showing: event.value)
      draft.conditions = results
      draft.add(diagnostics)
      if let failed = draft.strictFailure(context) { return failed }
      guard holds else {
        return draft.skipped(.condition, condition.reason(for: results))
      }
    }
    let data = TriggerData(
      event: event, eventInput: input, automation: automation.identifier.text, context: context)
    return fire(definition, on: data, &draft)
  }

  /// Renders the payload and makes the effect.
  mutating func fire(
    _ definition: CompiledDefinition, on data: borrowing TriggerData, _ draft: inout OutcomeDraft
  ) -> Outcome {
    var renderer = PayloadRenderer()
    let payload: JSONValue?
    do {
      payload = try renderer.render(definition.payload, with: &jq, on: data.input)
    } catch {
      draft.add(renderer.diagnostics + [error.diagnostic])
      draft.hide(renderer.secretTexts, context.secrets, data.parts)
      return draft.failed(.template, error.platformMessage)
    }
    draft.add(renderer.diagnostics)
    draft.hide(renderer.secretTexts, context.secrets, data.parts)
    draft.payload = payload
    if case .action(let action) = definition.kind {
      draft.run = Run(action: action, triggerData: data.parts, payload: payload).json
    }
    if let failed = draft.strictFailure(context) { return failed }

    var source = EffectSource(
      invocation: definition.invocation, payload: payload?.objectValue ?? JSONObject(),
      triggerData: data.parts,
      message: RunMessage(
        definition: definition.node, identifier: definition.identifier.text,
        blueprint: definition.blueprintIdentifier, triggerData: data.parts,
        isFirstGeneration: definition.isFirstGeneration),
      context: context, redactor: draft.redactor)
    let effect = Effect(&source)
    draft.add(source.diagnostics)
    guard let effect else {
      return draft.failed(.effect, source.diagnostics.last?.message ?? "no effect")
    }
    if case .upsertEntity(let upsert) = effect {
      let checker = UpsertChecker(
        blueprints: catalog.blueprints, skipsTextTemplates: true, redact: draft.redactor.text)
      draft.add(
        checker.check(.object(upsert.entity), blueprint: upsert.blueprint) {
          definition.invocation.node.place(ofMapped: $0)
        })
    }
    return draft.fired(effect)
  }
}
