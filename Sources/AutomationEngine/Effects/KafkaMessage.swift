internal import AutomationChecks
internal import AutomationDefinitions
public import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// Nothing names the organisation whose Kafka topic is meant.
  static let unknownOrganisation = DiagnosticCode(
    "E104", "unknown-organisation",
    Explanation(
      what: "Nothing names the organisation whose Kafka topic is meant.",
      why: """
        The platform publishes to `{organisation}.runs` and always knows the organisation; an \
        event that was shortened or written by hand may not. The message is complete, only its \
        topic cannot be shown.
        """,
      example: """
        {"action": "UPDATE", "resourceType": "entity",
         "trigger": {"by": {"userId": "auth0|62ceaea6"}, "origin": "UI"},
         "context": {"blueprintIdentifier": "service"}}
        """,
      instead: """
        {"action": "UPDATE", "resourceType": "entity",
         "trigger": {"by": {"userId": "auth0|62ceaea6", "orgId": "org_quayside"},
                     "origin": "UI"},
         "context": {"blueprintIdentifier": "service"}}
        """))
}

/// A message for the consumers of the organisation's run topic.
public struct KafkaMessage: Sendable {
  /// `{orgId}.runs`; `nil` when nothing names the organisation.
  public let topic: String?

  /// The message before it is written.
  public let value: JSONValue

  init(_ source: inout EffectSource) {
    topic = source.organisationID.map { "\($0).runs" }
    value = source.payload["payload"] ?? source.message.json
    if topic == nil {
      source.report(
        Diagnostic(
          .unknownOrganisation, .warning, "the topic is unknown: `.trigger.by.orgId` is missing",
          at: source.invocation.node.span(at: ["type"]),
          help: "add `trigger.by.orgId` to the event"))
    }
  }

  var pairs: [(String, JSONValue)] {
    [("topic", JSONValue(topic)), ("value", value)]
  }
}
