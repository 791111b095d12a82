internal import AutomationChecks
internal import AutomationDefinitions
public import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// Nothing names the organisation whose Kafka topic is meant.
  static let unknownOrganisation = DiagnosticCode("E104", "unknown-organisation")
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
