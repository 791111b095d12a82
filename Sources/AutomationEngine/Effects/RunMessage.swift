internal import AutomationDefinitions
internal import JSONValues

/// The message a backend receives when the invocation method has no body of its own.
///
/// ```json
/// {"payload": {"action": …, "resourceType": "run", "status": "TRIGGERED", "trigger": …,
///   "context": {"entity", "blueprint", "runId"}, "payload": {"entity", "action", "properties"}}}
/// ```
struct RunMessage: Sendable {
  /// The definition as it is written.
  let definition: DocumentNode
  let identifier: String
  let blueprint: String?
  let triggerData: JSONObject

  /// Whether the definition is an action of the first generation.
  var isFirstGeneration = false

  /// The parts that differ between the runs of an automation, with where they stand in the trigger
  /// data.
  static let partsOfTriggerData: [[String]: [String]] = [
    ["payload", "trigger", "by"]: ["trigger", "by"],
    ["payload", "trigger", "origin"]: ["trigger", "origin"],
    ["payload", "trigger", "at"]: ["trigger", "at"],
    ["payload", "context", "runId"]: ["run", "id"],
  ]

  var json: JSONValue {
    let trigger = triggerData["trigger"]
    let entity = triggerData["entity"]?.objectValue.flatMap { $0.isEmpty ? nil : $0 }
    return [
      "payload": [
        "action": .string(identifier),
        "resourceType": "run",
        "status": "TRIGGERED",
        "trigger": [
          "by": trigger?["by"] ?? .null,
          "origin": trigger?["origin"] ?? .null,
          "at": trigger?["at"] ?? .null,
        ],
        "context": [
          "entity": entity?["identifier"] ?? .null,
          "blueprint": JSONValue(blueprint),
          "runId": triggerData["run"]?["id"] ?? .null,
        ],
        "payload": [
          "entity": entity.map { .object($0) } ?? .null,
          "action": definition.value,
          "properties": triggerData["inputs"]?.objectValue.map { .object($0) } ?? [:],
        ],
      ]
    ]
  }
}
