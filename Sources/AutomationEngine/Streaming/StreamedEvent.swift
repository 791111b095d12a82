internal import JQ
internal import JSONTapes

/// An event in the memory of an evaluator, and the automations that it fires as far as the trigger
/// says.
struct StreamedEvent {
  let input: JQInput

  /// The places of the automations in the catalog.
  let places: ArraySlice<Int>

  /// Whether it leaves out what a trigger compares, so that something is found in it.
  let isVague: Bool
}

extension EventNames {
  /// Whether an object is a bare event that needs no completing.
  func isWhole(_ event: TapeReference, _ jq: inout JQEvaluator) -> Bool {
    jq.member(self.event, of: event).objectReference == nil
      && !jq.member(diff, of: event).isNull && !jq.member(action, of: event).isNull
      && !jq.member(resourceType, of: event).isNull
  }

  /// What an event is about; `nil` when no trigger waits for it.
  func subject(of event: TapeReference, _ jq: inout JQEvaluator) -> EventSubject? {
    guard
      let resourceType = text(resourceType, of: event, &jq),
      let action = text(action, of: event, &jq),
      let kind = kind(resourceType, action, jq.memory),
      let subject = text(kind.isOfRun ? actionPlaces : blueprintPlaces, of: event, &jq)
    else { return nil }
    let property =
      kind == .timerPropertyExpired ? text(propertyPlaces, of: event, &jq) : nil
    return EventSubject(kind: kind, subject: subject, property: property)
  }

  private func kind(
    _ resourceType: TapeText, _ action: TapeText, _ memory: borrowing TapeMemory
  ) -> Event.Kind? {
    for row in kinds
    where memory.isEqual(row.resourceType, resourceType) && memory.isEqual(row.action, action) {
      return row.kind
    }
    return nil
  }

  private func text(
    _ places: [[TapeText]], of event: TapeReference, _ jq: inout JQEvaluator
  ) -> TapeText? {
    for place in places {
      var value = TapeValue.object(event)
      for key in place {
        value = value.objectReference.map { jq.member(key, of: $0) } ?? .null
      }
      if case .text(let text) = value { return text }
    }
    return nil
  }

  private func text(
    _ key: TapeText, of event: TapeReference, _ jq: inout JQEvaluator
  ) -> TapeText? {
    guard case .text(let text) = jq.member(key, of: event) else { return nil }
    return text
  }
}

/// What an event is about, as triggers tell events apart.
struct EventSubject {
  let kind: Event.Kind
  let subject: TapeText
  let property: TapeText?
}
