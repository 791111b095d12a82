internal import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues

/// What an event says around the entity or run that it is about.
struct EventEnvelope {
  private let change: EventChange
  private let now: Instant
  private let organisation: String
  private let eventID: String
  private let userID: String
  private let runID: String
  private let email: String

  init(change: EventChange, now: Instant, generator: SeededGenerator) {
    self.change = change
    self.now = now
    var words = SampleWords(generator)
    organisation = words.id("org_")
    eventID = words.id("event_")
    userID = words.id("auth0|", length: 24)
    runID = words.id("r_")
    email = words.email()
  }

  /// What an event of an entity is about.
  struct Subject {
    let blueprint: String
    let entity: String

    /// The timer property that expired.
    let property: String?
  }

  func entityEvent(
    _ subject: Subject, before: JSONObject?, after: JSONObject?
  ) -> JSONObject {
    var event: JSONObject = [
      "identifier": .string(eventID), "action": .string(change.action), "resourceType": "entity",
      "trigger": trigger,
      "context": [
        "blueprintIdentifier": .string(subject.blueprint),
        "entityIdentifier": .string(subject.entity),
        "propertyIdentifier": JSONValue(subject.property),
      ],
    ]
    if let property = subject.property {
      event["additionalData"] = ["property": .string(property)]
    }
    event["diff"] = diff(before, after)
    return event
  }

  func runEvent(
    of definition: JSONValue, before: JSONObject?, after: JSONObject?
  ) -> JSONObject {
    [
      "id": .string(eventID), "resourceType": "run", "action": .string(change.action),
      "trigger": trigger, "context": ["action": definition], "diff": diff(before, after),
    ]
  }

  /// What templates of an automation see of an event.
  func triggerData(of event: JSONValue, firing automation: String) -> JSONValue {
    [
      "inputs": nil,
      "trigger": [
        "by": ["orgId": .string(organisation), "userId": .string(userID), "user": user],
        "origin": "AUTOMATION", "at": .string(now.description),
      ],
      "event": event, "entity": nil, "action": ["identifier": .string(automation)],
      "run": ["id": .string(runID)],
    ]
  }

  private func diff(_ before: JSONObject?, _ after: JSONObject?) -> JSONValue {
    // An expired timer changes nothing, so there is no other side.
    if change == .expired { return ["after": side(after)] }
    return ["before": side(before), "after": side(after)]
  }

  private func side(_ object: JSONObject?) -> JSONValue { object.map(JSONValue.object) ?? .null }

  /// Who did it: the platform itself where a timer expired.
  private var trigger: JSONValue {
    let by: JSONValue =
      change == .expired
      ? ["orgId": .string(organisation), "port": true]
      : ["orgId": .string(organisation), "userId": .string(userID)]
    return [
      "by": by, "origin": .string(change == .expired ? "API" : "UI"),
      "at": .string(now.description),
    ]
  }

  private var user: JSONValue {
    let names = email.prefix { $0 != "@" }.split(separator: ".").map { String($0).asTitle }
    let since = JSONValue.string(
      now.advanced(byMilliseconds: -400 * Instant.millisecondsPerDay).description)
    return [
      "email": .string(email), "firstName": JSONValue(names.first),
      "lastName": JSONValue(names.last), "phoneNumber": "", "picture": "", "providers": [],
      "status": "ACTIVE", "id": .string(userID), "createdAt": since, "updatedAt": since,
    ]
  }
}
