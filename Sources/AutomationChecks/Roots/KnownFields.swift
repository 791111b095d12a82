internal import AutomationDefinitions

/// The keys that an object of the platform can have.
struct KnownFields: Sendable {
  /// The object as messages call it: `the run`.
  let noun: String

  /// The keys.
  let names: [String]

  /// What is known of the values of some keys.
  let inner: [String: KnownFields]

  init(_ noun: String, _ names: [String], _ inner: [String: KnownFields] = [:]) {
    self.noun = noun
    self.names = names
    self.inner = inner
  }
}

extension KnownFields {
  /// What an expression is evaluated against.
  static func of(_ root: EvaluationRoot, trigger: EventTrigger?) -> KnownFields {
    switch root {
    case .event: event(trigger, noun: "the event, which a condition sees")
    case .automationData: triggerData(event(trigger, noun: "the event"), entity: nil)
    case .actionData(let hasEntity): triggerData(nil, entity: hasEntity ? entity : nil)
    case .form: form
    case .entity: entity
    }
  }

  private static func triggerData(_ event: KnownFields?, entity: KnownFields?) -> KnownFields {
    var inner = ["trigger": trigger, "run": run, "action": action]
    inner["event"] = event
    inner["entity"] = entity
    return KnownFields(
      "the trigger data", ["inputs", "trigger", "event", "entity", "action", "run", "secrets"],
      inner)
  }

  private static let trigger = KnownFields("`.trigger`", ["by", "origin", "at", "operation"])

  /// Source: the platform's documentation of automations: "the `.run` object includes only the id".
  private static let run = KnownFields("`.run`", ["id"])

  private static let action = KnownFields(
    "`.action`", ["identifier", "blueprint", "encryptedProperties"])

  private static let form = KnownFields("the form's data", ["form", "entity", "user"])

  private static func event(_ trigger: EventTrigger?, noun: String) -> KnownFields {
    let side: KnownFields? = trigger.map { $0.waitsForRuns ? self.runRecord : entity }
    let sides = ["before", "after"]
    let diff = KnownFields(
      "the diff", sides,
      side.map { side in Dictionary(uniqueKeysWithValues: sides.map { ($0, side) }) } ?? [:])
    return KnownFields(
      noun,
      [
        "action", "resourceType", "trigger", "context", "diff", "id", "identifier", "status",
        "additionalData", "message",
      ], ["diff": diff])
  }

  static let entity = KnownFields(
    "an entity",
    [
      "identifier", "title", "icon", "blueprint", "team", "properties", "relations", "scorecards",
      "scorecardsStats", "createdAt", "createdBy", "updatedAt", "updatedBy",
    ])

  /// Source: the platform's description of runs.
  static let runRecord = KnownFields(
    "a run",
    [
      "id", "identifier", "status", "statusLabel", "blueprint", "entity", "action", "source",
      "link", "summary", "requiredApproval", "approval", "properties", "rawProperties", "payload",
      "response", "createdAt", "updatedAt", "endedAt", "createdBy", "updatedBy", "impersonatedBy",
      "pendingExecution", "claimedUntil", "installationId", "runId", "externalRunId", "trigger",
    ])
}
