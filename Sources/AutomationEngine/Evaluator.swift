internal import AutomationChecks
internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// Evaluates the definitions of a catalog on one thread.
///
/// Not Sendable: it owns libjq's state. Make one for each thread, all on the same catalog.
public struct Evaluator: ~Copyable {
  let catalog: Catalog
  private(set) var context: EvaluationContext
  var jq: JQEvaluator
  private var tracer: Tracer?

  /// How trigger data is made in the context.
  private(set) var shape: TriggerDataShape

  /// What of each definition was exercised, as far as it is measured.
  private var recorders: CoverageRecorders

  /// Creates an evaluator; nothing is compiled by libjq yet.
  public init(_ catalog: Catalog, context: EvaluationContext) {
    self.catalog = catalog
    self.context = context
    shape = TriggerDataShape(catalog.names, context)
    self.jq = Self.jq(catalog, context)
    self.tracer = context.detail == .trace ? Tracer(catalog.expressions) : nil
    recorders = CoverageRecorders(catalog)
  }

  private static func jq(_ catalog: Catalog, _ context: EvaluationContext) -> JQEvaluator {
    JQEvaluator(
      catalog.expressions, clock: context.clock, limits: context.limits.ofExpressions,
      isolation: context.isolation.workers, programLimit: context.programLimit)
  }

  /// Evaluates in another context from now on.
  ///
  /// Cost: libjq compiles again where jq's `now`, the detail or the limit of programs is another.
  package mutating func enter(_ context: EvaluationContext) {
    if context.clock != self.context.clock || context.detail != self.context.detail
      || context.programLimit != self.context.programLimit
      || context.limits != self.context.limits
      || context.isolation.workers !== self.context.isolation.workers
    {
      // A tracer extends the jq that it is used with, so that neither goes on without the other.
      jq = Self.jq(catalog, context)
      tracer = context.detail == .trace ? Tracer(catalog.expressions) : nil
    }
    self.context = context
    shape = TriggerDataShape(catalog.names, context)
  }

  /// Whether the time that expressions take is measured.
  var measuresTime: Bool {
    get { jq.measuresTime }
    set { jq.measuresTime = newValue }
  }

  /// The time that expressions took while it was measured.
  var times: [JQExpressionSet.ID: JQTime] { jq.times }

  /// What of the catalog's definitions was exercised; empty unless the catalog measures it.
  package var coverage: CoverageMap {
    guard catalog.measuresCoverage else { return CoverageMap() }
    return CoverageMap(
      catalog.definitions.enumerated().map { place, definition in
        var coverage = definition.coverage(catalog.expressions)
        coverage.exercise(recorders[place].passed)
        return coverage
      })
  }

  /// What evaluates the expressions.
  var engine: JQEngine { catalog.engine }

  /// What the templates of an action see when it is executed.
  mutating func triggerData(
    _ invocation: Invocation, of action: SelfServiceAction
  ) -> TriggerData {
    TriggerData(invocation, of: action, context: context, in: &jq)
  }

  /// The automations and actions, compiled.
  var definitions: [CompiledDefinition] { catalog.definitions }

  /// What each definition of the catalog does for an event, in the catalog's order.
  ///
  /// `index` is the event's place in its stream.
  public mutating func evaluate(_ event: Event, index: Int = 0) -> [Outcome] {
    let input = jq.input(event.value)
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(catalog.definitions.count)
    for (place, definition) in catalog.definitions.enumerated() {
      outcomes.append(evaluate(definition, at: place, event, index, input))
    }
    return outcomes
  }

  /// What the definitions do whose trigger lets an event through.
  ///
  /// `index` is the event's place in its stream.
  /// Cost: the other definitions are not touched, however many there are.
  public mutating func evaluateTriggered(by event: Event, index: Int = 0) -> TriggeredOutcomes {
    let places = catalog.triggers.places(firedBy: event)
    guard !places.isEmpty else {
      return TriggeredOutcomes(outcomes: [], passedOverCount: catalog.count)
    }
    let input = jq.input(event.value)
    var outcomes: [Outcome] = []
    for place in places {
      outcomes.append(evaluate(catalog.definitions[place], at: place, event, index, input))
    }
    return TriggeredOutcomes(outcomes: outcomes, passedOverCount: catalog.count - places.count)
  }

  mutating func evaluate(
    _ definition: CompiledDefinition, at place: Int, _ event: Event, _ index: Int,
    _ input: JQInput
  ) -> Outcome {
    let outcome = outcome(of: definition, at: place, event, index, input)
    return confidential(outcome, ofDefinitionAt: place, given: event.triggerData?["secrets"]) {
      $0.outcome(of: definition, at: place, event, index, input)
    }
  }

  /// Evaluates something in another context, of which nothing is taken down.
  mutating func trying(_ evaluation: (inout Evaluator) -> Outcome) -> Outcome {
    let (known, passed, isTimed) = (context, recorders, measuresTime)
    measuresTime = false
    let outcome = evaluation(&self)
    enter(known)
    (recorders, measuresTime) = (passed, isTimed)
    return outcome
  }

  private mutating func outcome(
    of definition: CompiledDefinition, at place: Int, _ event: Event, _ index: Int,
    _ input: JQInput
  ) -> Outcome {
    // What one definition makes of an event is of no use to the next.
    jq.clear()
    var draft = OutcomeDraft(definition, event: event, index: index)
    guard case .automation(let automation) = definition.kind else {
      return draft.skipped(.selfService, "a self-service action; see `drydock invoke`")
    }
    if context.detail >= .conditions || !context.secrets.isEmpty || event.triggerData != nil {
      draft.hide([], context.secrets, event.triggerData ?? JSONObject())
    }
    if tracer != nil {
      draft.trace = EvaluationTrace()
      draft.trace?.trigger = automation.trigger.fields(in: event)
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
      // In strict mode an error fails the definition, so that none may be passed over; coverage
      // asks for each expression, too.
      let mayPassOver = context.mode == .lenient && !catalog.measuresCoverage
      let decides = context.detail == .result && mayPassOver
      // One that decides keeps the others from being evaluated, and so from what they may do.
      if !decides { jq.announce(definition.askedInCondition, on: input) }
      let completed = condition.evaluate(
        decides ? .deciding : .all, with: &jq, on: input,
        showing: context.detail >= .conditions ? .some(event.value) : .none,
        recording: &recorders[place])
      draft.conditions = completed.results
      draft.add(completed.diagnostics)
      if let stop = completed.stop { return draft.failed(.limit, stop.text) }
      draft.trace?.combinator = condition.condition.combinator
      draft.trace?.conditions =
        tracer?.explain(completed.evaluated, with: &jq, on: input, showing: event.value) ?? []
      if let failed = draft.strictFailure(context) { return failed }
      guard completed.holds else {
        return draft.skipped(.condition, condition.reason(for: completed.results))
      }
    }
    let data = TriggerData(
      event: event, eventInput: input, definition, shape: shape, in: &jq)
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
    var renderer = PayloadRenderer(
      recorder: recorders[place], traceRecorder: tracer == nil ? nil : PayloadRecorder())
    defer { recorders[place] = renderer.recorder }
    jq.announce(definition.askedInPayload, on: data.input)
    let payload: JSONValue?
    do {
      payload = try renderer.render(definition.payload, with: &jq, on: data.input)
    } catch {
      draft.add(renderer.diagnostics + [error.diagnostic])
      let derived = renderer.secretTexts + explain(renderer.traceRecorder, on: data, in: &draft)
      draft.hide(derived, context.secrets, data.parts)
      return draft.failed(error.isOfLimit ? .limit : .template, error.platformMessage)
    }
    draft.add(renderer.diagnostics)
    let derived = renderer.secretTexts + explain(renderer.traceRecorder, on: data, in: &draft)
    draft.hide(derived, context.secrets, data.parts)
    draft.payload = payload
    if let size = payload?.size(beyond: context.limits.payloadSize) {
      let limit = context.limits.payloadSize
      draft.add(.payloadTooLarge(size, limit: limit, definition.invocation.node))
      return draft.failed(.limit, "the payload takes \(size) bytes as JSON, more than \(limit)")
    }
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

  /// Adds what a renderer wrote down to the trace; gives the texts in it that are made of secrets.
  private mutating func explain(
    _ recorder: PayloadRecorder?, on data: borrowing TriggerData, in draft: inout OutcomeDraft
  ) -> [String] {
    guard let recorder,
      let expressions = tracer?.explain(
        recorder.templates.map(\.evaluated), with: &jq, on: data.input, showing: data.value)
    else { return [] }
    draft.trace?.dropped = recorder.dropped
    draft.trace?.templates = zip(recorder.templates, expressions).map { template, expression in
      TracedTemplate(path: template.path, role: template.role, expression: expression)
    }
    return zip(recorder.templates, expressions).flatMap { template, expression in
      template.readsSecrets ? expression.resultTexts : []
    }
  }
}
