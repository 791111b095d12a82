internal import JQ
internal import JSONTapes

/// An event in the memory of an evaluator, and the automations that it fires as far as the trigger
/// says.
struct StreamedEvent {
  let input: JQInput

  /// The places of the automations in the catalog.
  let places: ArraySlice<Int>
}

extension EventNames {
  /// Whether an object is a bare event that needs no completing.
  func isWhole(_ event: TapeReference, _ memory: borrowing TapeMemory) -> Bool {
    memory.field(self.event, of: event)?.objectReference == nil
      && memory.field(diff, of: event) != nil && memory.field(action, of: event) != nil
      && memory.field(resourceType, of: event) != nil
  }

  /// What an event is about; `nil` when no trigger waits for it.
  func subject(of event: TapeReference, _ memory: borrowing TapeMemory) -> EventSubject? {
    guard
      let resourceType = text(resourceType, of: event, memory),
      let action = text(action, of: event, memory),
      let kind = Event.Kind(
        resourceType: memory.string(resourceType), action: memory.string(action)),
      let subject = text(kind.isOfRun ? actionPlaces : blueprintPlaces, of: event, memory)
    else { return nil }
    let property =
      kind == .timerPropertyExpired ? text(propertyPlaces, of: event, memory) : nil
    return EventSubject(kind: kind, subject: subject, property: property)
  }

  private func text(
    _ places: [[TapeText]], of event: TapeReference, _ memory: borrowing TapeMemory
  ) -> TapeText? {
    for place in places {
      var value = TapeValue.object(event)
      for key in place {
        value = value.objectReference.flatMap { memory.field(key, of: $0) } ?? .null
      }
      if case .text(let text) = value { return text }
    }
    return nil
  }

  private func text(
    _ key: TapeText, of event: TapeReference, _ memory: borrowing TapeMemory
  ) -> TapeText? {
    guard case .text(let text)? = memory.field(key, of: event) else { return nil }
    return text
  }
}

/// What an event is about, as triggers tell events apart.
struct EventSubject {
  let kind: Event.Kind
  let subject: TapeText
  let property: TapeText?
}
