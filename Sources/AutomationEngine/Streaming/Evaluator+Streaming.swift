internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues

/// What became of a definition whose trigger let an event through, where no outcome was made.
enum PlannedEnding {
  /// What is planned of it was written; whether it was found that its blueprint is not among those
  /// given.
  case fired(missingBlueprint: Bool)

  /// Its condition does not hold.
  case skipped

  /// Something is out of the ordinary: only an outcome can tell it.
  case departed

  /// Whether no outcome is needed to tell it.
  var isKnown: Bool {
    if case .departed = self { false } else { true }
  }
}

extension Evaluator {
  /// Reads an event from a stream; `nil` for one that must be read patiently.
  ///
  /// 64 bytes of the array have to stand behind the range.
  mutating func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> StreamedEvent? {
    guard let input = jq.input(reading: bytes, range), let event = input.value.objectReference,
      catalog.names.isWhole(event, &jq)
    else { return nil }
    guard let subject = catalog.names.subject(of: event, &jq) else {
      return StreamedEvent(input: input, places: [], isVague: false)
    }
    let places = jq.memory.withBytes(of: subject.subject) { name in
      guard let property = subject.property else {
        return catalog.triggers.places(firedBy: subject.kind, subject: name)
      }
      return jq.memory.withBytes(of: property) {
        catalog.triggers.places(firedBy: subject.kind, subject: name, property: $0)
      }
    }
    let isVague = subject.kind == .timerPropertyExpired && subject.property == nil
    return StreamedEvent(input: input, places: places, isVague: isVague)
  }

  /// Appends what is planned of a definition for the event that was read, as a line of JSON.
  mutating func write(
    definitionAt place: Int, for event: StreamedEvent, to output: inout [UInt8]
  ) -> PlannedEnding {
    guard place < catalog.plans.plans.count, let plan = catalog.plans.plans[place],
      !event.isVague, !plan.isSigned || context.signer == nil,
      context.limits.depth >= TapeMemory.maxWrittenDepth
    else { return .departed }
    jq.clear()
    switch holds(plan, for: event) {
    case nil: return .departed
    case false?: return .skipped
    case true?: break
    }
    let data =
      plan.readsOnlyEvent
      ? shape.makeEventAlone(event.input.value, in: &jq.memory)
      : shape.make(of: event.input.value, given: nil, automation: plan.name, in: &jq.memory)
    let start = output.count
    jq.announce(catalog.definitions[place].askedInPayload, on: jq.input(data))
    do {
      try catalog.plans.write(plan, to: &output, with: &jq, on: jq.input(data))
    } catch {
      output.removeSubrange(start...)
      return .departed
    }
    // Whether a payload that comes near its limit breaks it, only the payload tells.
    guard output.count - start < context.limits.payloadSize / 2 else {
      output.removeSubrange(start...)
      return .departed
    }
    output.append(UInt8(ascii: "\n"))
    return .fired(missingBlueprint: plan.missesBlueprint)
  }

  /// Whether the condition of a plan holds; `nil` when an expression gives no boolean.
  private mutating func holds(_ plan: EffectPlans.Plan, for event: StreamedEvent) -> Bool? {
    var holds = plan.condition.isEmpty || plan.combinator == .and
    for index in plan.condition {
      let id = catalog.plans.expressions[index]
      guard case .value(.bool(let flag)) = jq.output(of: id, on: event.input) else { return nil }
      guard flag == (plan.combinator == .or) else { continue }
      // Strict mode passes over no expression.
      if context.mode == .lenient { return flag }
      holds = flag
    }
    return holds
  }

  /// The event that was read, by itself.
  func event(_ event: StreamedEvent) -> Event { Event(jq.memory.json(event.input.value) ?? .null) }

  /// The outcome of a definition for the event that was read.
  mutating func outcome(
    ofDefinitionAt place: Int, for event: Event, _ streamed: StreamedEvent, index: Int
  ) -> Outcome {
    evaluate(catalog.definitions[place], at: place, event, index, streamed.input)
  }
}
