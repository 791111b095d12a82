internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension EventTrigger {
  /// The trigger beside an event, field by field.
  func fields(in event: Event) -> [TracedField] {
    let subjectPlaces = Event.subjectPlaces(isRun: waitsForRuns)
    let subjectName: TracedField.Name = waitsForRuns ? .action : .blueprint
    var fields = [
      TracedField(
        name: .type, expected: kind.rawValue, found: event.kind?.name,
        matches: event.kind.map(fires) ?? false,
        places: ["resourceType", "action"].map { TracedRead(keys: [$0], in: event.value) }),
      TracedField(subjectName, expected: subject.text, at: subjectPlaces, in: event.value),
    ]
    if case .timerPropertyExpired(let timer) = self {
      fields.append(
        TracedField(
          .property, expected: timer.propertyIdentifier.text, at: Event.propertyPlaces,
          in: event.value, mayBeAbsent: true))
    }
    return fields
  }
}

extension TracedField {
  fileprivate init(
    _ name: Name, expected: String, at places: [[String]], in event: JSONValue,
    mayBeAbsent: Bool = false
  ) {
    let reads = places.map { TracedRead(keys: $0, in: event) }
    let telling = reads.first { $0.value.stringValue != nil }
    let found = telling?.value.stringValue
    self.init(
      name: name, expected: expected, found: found,
      matches: found.map { $0.hasSameBytes(as: expected) } ?? mayBeAbsent,
      places: telling.map { [$0] } ?? reads)
  }
}
