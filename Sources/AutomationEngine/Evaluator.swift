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
  let context: EvaluationContext
  private var jq: JQEvaluator

  /// What of each definition was exercised, as far as it is measured.
  private var recorders: [CoverageRecorder]

  /// Creates an evaluator; nothing is compiled by libjq yet.
  public init(_ catalog: Catalog, context: EvaluationContext) {
    self.catalog = catalog
    self.context = context
    self.jq = JQEvaluator(catalog.expressions, clock: context.clock)
    let recorder =
      catalog.measuresCoverage ? CoverageRecorder(catalog.expressions) : CoverageRecorder()
    recorders = Array(repeating: recorder, count: catalog.count)
  }

  /// What of the catalog's definitions was exercised; empty unless the catalog measures it.
  package var coverage: CoverageMap {
    guard catalog.measuresCoverage else { return CoverageMap() }
    return CoverageMap(
      zip(catalog.definitions, recorders).map { definition, recorder in
        var coverage = definition.coverage(catalog.expressions)
        coverage.exercise(recorder.passed)
        return coverage
      })
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
    for (place, definition) in catalog.definitions.enumerated() {
      outcomes.append(evaluate(definition, at: place, event, index, input))
    }
    return outcomes
  }

  private mutating func evaluate(
    _ definition: CompiledDefinition, at place: Int, _ event: Event, _ index: Int,
    _ input: borrowing JQInput
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
    recorders[place].pass(.trigger, at: definition.triggerSpan)
    if !automation.isPublished { draft.add(.unpublished(automation, .warning)) }
    guard automation.isConditionReadable else {
      return draft.failed(.condition, "its condition could not be read")
    }
    if let condition = definition.condition {
      let (holds, results, diagnostics) = condition.evaluate(
        with: &jq, on: input, showing: event.value, recording: &recorders[place])
      draft.conditions = results
      draft.add(diagnostics)
      if let failed = draft.strictFailure(context) { return failed }
      guard holds else {
        return draft.skipped(.condition, condition.reason(for: results))
      }
    }
    let data = TriggerData(
      event: event, eventInput: input, automation: automation.identifier.text, context: context)
    return fire(definition, at: place, on: data, &draft)
  }

  /// Takes down that an action at a place of the catalog is executed.
  mutating func recordExecution(of definition: CompiledDefinition, at place: Int) {
    recorders[place].pass(.trigger, at: definition.triggerSpan)
  }

  /// Takes down which rules of an action's condition held.
  mutating func record(_ outcome: SearchOutcome, at place: Int) { recorders[place].pass(outcome) }

  /// Renders the payload and makes the effect of the definition at a place of the catalog.
  mutating func fire(
    _ definition: CompiledDefinition, at place: Int, on data: borrowing TriggerData,
    _ draft: inout OutcomeDraft
  ) -> Outcome {
    var renderer = PayloadRenderer(recorder: recorders[place])
    defer { recorders[place] = renderer.recorder }
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
