internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// A webhook and how the platform would send it.
public struct WebhookCall: Sendable {
  /// What is sent, signed when a signer was given.
  public let request: HTTPRequest

  /// Whether the answer's status becomes the run's.
  public let isSynchronized: Bool

  /// Whether the agent inside the customer's network sends it.
  public let throughAgent: Bool

  init?(_ source: inout EffectSource) {
    guard let url = source.requiredText("url", in: source.payload, at: []) else { return nil }
    let body = source.payload["body"]
    var request = HTTPRequest(
      method: source.payload["method"]?.stringValue?.uppercased() ?? "POST", url: url,
      headers: (source.payload["headers"]?.objectValue ?? JSONObject()).map {
        HTTPRequest.Header(name: $0.key, value: $0.value.plainText)
      },
      body: body == nil || body?.isNull == true ? source.message.json : body ?? .null)
    if let signer = source.context.signer {
      request.headers += signer.headers(for: request.bodyBytes, at: source.context.now)
    }
    self.request = request
    isSynchronized = source.flag("synchronized")
    throughAgent = source.flag("agent")
  }

  var pairs: [(String, JSONValue)] {
    request.pairs + [("synchronized", .bool(isSynchronized)), ("agent", .bool(throughAgent))]
  }
}
