public import JSONValues

extension Event {
  /// The events of a JSON value: one event, trigger data, an array of them, or an export of the
  /// audit log (`{"audits": […]}`, `{"events": […]}`).
  ///
  /// - Returns: `nil` when the value holds nothing that looks like an event.
  public static func events(in value: JSONValue) -> [Event]? {
    if let elements = value.arrayValue { return all(elements) }
    guard let object = value.objectValue else { return nil }
    for key in ["audits", "events"] {
      if let elements = object[key]?.arrayValue { return all(elements) }
    }
    guard looksLikeEvent(object) else { return nil }
    return [Event(value)]
  }

  private static func all(_ elements: [JSONValue]) -> [Event]? {
    var events: [Event] = []
    for element in elements {
      guard let object = element.objectValue, looksLikeEvent(object) else { return nil }
      events.append(Event(element))
    }
    return events
  }

  private static func looksLikeEvent(_ object: JSONObject) -> Bool {
    if let wrapped = object["event"]?.objectValue { return looksLikeEvent(wrapped) }
    return object["action"] != nil && object["resourceType"] != nil
  }
}
