public import JSONValues

/// Something that happened on the platform: a row of the audit log, as automations see it.
public struct Event: Sendable {
  /// What happened, as the triggers tell events apart.
  public enum Kind: Sendable, Hashable, CaseIterable {
    case entityCreated
    case entityUpdated
    case entityDeleted
    case timerPropertyExpired
    case runCreated
    case runUpdated
  }

  /// The bare event: `{action, resourceType, trigger, context, diff}`.
  public let value: JSONValue

  /// The trigger data the event came wrapped in, when it did: `{event, trigger, action, run, …}`.
  public let triggerData: JSONObject?

  /// What happened; `nil` for an event that no trigger waits for.
  public let kind: Kind?

  /// The blueprint of the entity, or the action of the run.
  public let subject: String?

  /// The expired property of a timer event, when it names one.
  public let propertyIdentifier: String?

  /// The event's own name: its `id`, else its `identifier`.
  public let id: String?

  /// Reads an event, bare or wrapped as trigger data.
  public init(_ value: JSONValue) {
    if let wrapped = value["event"], wrapped.objectValue != nil {
      triggerData = value.objectValue
      self.value = Self.completed(wrapped)
    } else {
      triggerData = nil
      self.value = Self.completed(value)
    }
    let event = self.value
    kind = Kind(
      resourceType: event["resourceType"]?.stringValue ?? "",
      action: event["action"]?.stringValue ?? "")
    id = event["id"]?.stringValue ?? event["identifier"]?.stringValue
    let isRun = kind?.isOfRun ?? false
    subject = Self.text(in: event, at: Self.subjectPlaces(isRun: isRun))
    propertyIdentifier = isRun ? nil : Self.text(in: event, at: Self.propertyPlaces)
  }

  /// Where the blueprint or the action of an event can stand, the first one that is there counting.
  static func subjectPlaces(isRun: Bool) -> [[String]] {
    isRun
      ? [
        ["context", "action", "identifier"], ["diff", "after", "action", "identifier"],
        ["diff", "after", "action"],
      ]
      : [
        ["context", "blueprintIdentifier"], ["context", "blueprint"],
        ["diff", "after", "blueprint"], ["diff", "before", "blueprint"],
      ]
  }

  /// Where the expired property of a timer event can stand.
  static let propertyPlaces = [["context", "propertyIdentifier"], ["additionalData", "property"]]

  private static func text(in event: JSONValue, at places: [[String]]) -> String? {
    for place in places {
      let value = place.reduce(Optional(event)) { value, key in value?[key] }
      if let text = value?.stringValue { return text }
    }
    return nil
  }

  /// A missing `diff` counts as one without sides.
  private static func completed(_ event: JSONValue) -> JSONValue {
    guard var object = event.objectValue, object["diff"] == nil else { return event }
    object["diff"] = ["before": nil, "after": nil]
    return .object(object)
  }
}

extension Event.Kind {
  /// What the rows of the audit log tell of that triggers wait for.
  static let rows: [(resourceType: String, action: String, kind: Event.Kind)] = [
    ("entity", "CREATE", .entityCreated), ("entity", "UPDATE", .entityUpdated),
    ("entity", "DELETE", .entityDeleted), ("entity", "TIMER_EXPIRED", .timerPropertyExpired),
    ("entity", "TIMER_PROPERTY_EXPIRED", .timerPropertyExpired), ("run", "CREATE", .runCreated),
    ("run", "UPDATE", .runUpdated),
  ]

  /// What a row of the audit log tells of; `nil` for what no trigger waits for.
  init?(resourceType: String, action: String) {
    let row = Self.rows.first { $0.resourceType == resourceType && $0.action == action }
    guard let row else { return nil }
    self = row.kind
  }

  /// Whether it is about a run, not an entity.
  var isOfRun: Bool { self == .runCreated || self == .runUpdated }
}
