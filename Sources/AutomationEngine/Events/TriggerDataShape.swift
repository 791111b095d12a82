internal import AutomationDefinitions
internal import JSONTapes
internal import JSONValues

/// Makes the trigger data of automations in the memory of an evaluator.
struct TriggerDataShape {
  private let names: EventNames
  private let context: EvaluationContext

  /// The instant of the evaluation, as templates see it.
  private let now: String

  init(_ names: EventNames, _ context: EvaluationContext) {
    self.names = names
    self.context = context
    now = context.now.description
  }

  /// The trigger data of an automation that an event fires.
  ///
  /// What came with the event is completed where it is not whole. Cost: nothing is copied.
  func make(
    of event: TapeValue, given: TapeReference?, automation: TapeText,
    in memory: inout TapeMemory
  ) -> TapeValue {
    let action = make(
      names.action, from: given, names.identifier, .text(automation), in: &memory)
    let run = make(
      names.run, from: given, names.id, runID(given, in: &memory), in: &memory)
    let trigger = makeTrigger(of: event, given: given, in: &memory)
    let secrets = memory.make(
      context.secrets.value(
        else: member(names.secrets, of: given, memory).flatMap {
          memory.json($0)
        }))

    let others = given.map { memory.ordered($0) }
    let start = memory.open()
    append(names.inputs, member(names.inputs, of: given, memory) ?? .null, to: &memory)
    append(names.trigger, trigger, to: &memory)
    append(names.entity, member(names.entity, of: given, memory) ?? .null, to: &memory)
    append(names.action, action, to: &memory)
    append(names.run, run, to: &memory)
    append(names.secrets, secrets, to: &memory)
    append(names.event, event, to: &memory)
    if let others {
      appendOthers(
        of: others,
        but: [
          names.inputs, names.trigger, names.entity, names.action, names.run, names.secrets,
          names.event,
        ], to: &memory)
    }
    return memory.closeObject(start)
  }

  /// Trigger data without all that stands beside the event.
  func makeEventAlone(_ event: TapeValue, in memory: inout TapeMemory) -> TapeValue {
    let start = memory.open()
    append(names.event, event, to: &memory)
    return memory.closeObject(start)
  }

  private func runID(_ given: TapeReference?, in memory: inout TapeMemory) -> TapeValue {
    if let id = context.runID { return .text(memory.makeText(id)) }
    let run = member(names.run, of: given, memory)?.objectReference
    if case .text(let id)? = member(names.id, of: run, memory) { return .text(id) }
    return .text(memory.makeText(EvaluationContext.unknownRunID))
  }

  /// Who fired the automation and when: as it came with the event, completed where it did not.
  private func makeTrigger(
    of event: TapeValue, given: TapeReference?, in memory: inout TapeMemory
  ) -> TapeValue {
    let trigger = member(names.trigger, of: given, memory)?.objectReference
    let ofEvent = member(names.trigger, of: event.objectReference, memory)?.objectReference
    let by =
      member(names.by, of: trigger, memory)?.objectReference
      ?? member(names.by, of: ofEvent, memory)?.objectReference
    let user =
      context.user.map { memory.make($0) } ?? member(names.user, of: by, memory) ?? .null
    let at =
      member(names.at, of: trigger, memory)
      ?? .text(memory.makeText(now))

    let ordered = (by: by.map { memory.ordered($0) }, trigger: trigger.map { memory.ordered($0) })
    let byStart = memory.open()
    if let by = ordered.by { appendOthers(of: by, but: [names.user], to: &memory) }
    append(names.user, user, to: &memory)
    let completed = memory.closeObject(byStart)

    let start = memory.open()
    append(names.by, completed, to: &memory)
    append(
      names.origin, member(names.origin, of: trigger, memory) ?? .text(names.automation),
      to: &memory)
    append(names.at, at, to: &memory)
    if let trigger = ordered.trigger {
      appendOthers(of: trigger, but: [names.by, names.origin, names.at], to: &memory)
    }
    return memory.closeObject(start)
  }

  /// A part that is given as an object, with one member set.
  private func make(
    _ part: TapeText, from given: TapeReference?, _ key: TapeText, _ value: TapeValue,
    in memory: inout TapeMemory
  ) -> TapeValue {
    let object = member(part, of: given, memory)?.objectReference.map { memory.ordered($0) }
    let start = memory.open()
    append(key, value, to: &memory)
    if let object { appendOthers(of: object, but: [key], to: &memory) }
    return memory.closeObject(start)
  }

  private func member(
    _ key: TapeText, of object: TapeReference?, _ memory: borrowing TapeMemory
  ) -> TapeValue? {
    object.flatMap { memory.field(key, of: $0) }
  }

  private func append(_ key: TapeText, _ value: TapeValue, to memory: inout TapeMemory) {
    memory.append(.text(key))
    memory.append(value)
  }

  /// Appends the pairs of an ordered object but those of some keys.
  private func appendOthers(
    of object: TapeReference, but keys: [TapeText], to memory: inout TapeMemory
  ) {
    var pairs = memory.pairs(of: object)
    while let (key, value) = memory.nextPair(&pairs) {
      guard !keys.contains(where: { memory.isEqual($0, key) }) else { continue }
      append(key, value, to: &memory)
    }
  }
}

extension TapeValue {
  /// Where an object stands; `nil` for anything else.
  var objectReference: TapeReference? {
    guard case .object(let reference) = self else { return nil }
    return reference
  }
}
