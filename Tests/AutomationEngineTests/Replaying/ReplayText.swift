import AutomationDefinitions
import AutomationEngine
import SourceDiagnostics

/// Definitions and events for replays.
enum ReplayText {
  /// The definitions of a YAML text.
  static func definitions(_ text: String) -> [Definition] {
    DefinitionFile.read(SourceFile(path: "a.yaml", text: text)).definitions
  }

  /// An automation that fires a webhook when a service is created whose tier is below a number.
  static func automation(_ identifier: String, below bound: Int, body: String = "{{ .event.id }}")
    -> String
  {
    """
    - identifier: \(identifier)
      trigger:
        type: automation
        event: {type: ENTITY_CREATED, blueprintIdentifier: service}
        condition: {type: JQ, expressions: ['.tier < \(bound)']}
      invocationMethod: {type: WEBHOOK, url: "https://a.io", body: {id: '\(body)'}}

    """
  }

  /// The creation of a service, or of something else.
  static func event(_ id: String, tier: Int, blueprint: String = "service") -> String {
    """
    {"id": "\(id)", "action": "CREATE", "resourceType": "entity", "tier": \(tier), \
    "context": {"blueprintIdentifier": "\(blueprint)"}}
    """
  }

  static let context = EvaluationContext(now: .epoch, freezesNow: true)
}
