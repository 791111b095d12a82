public import AutomationDefinitions
internal import Crypto

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Signs webhook bodies as the platform does.
///
/// `x-port-signature: v1,` + base64(HMAC-SHA256(secret, "{timestamp}.{body}")).
/// Source: the platform's documentation, webhook signature verification.
public struct Signer: Sendable {
  private let key: SymmetricKey

  /// Creates a signer from the organisation's client secret.
  public init(secret: [UInt8]) {
    key = SymmetricKey(data: secret)
  }

  /// The headers for a body sent at an instant.
  public func headers(for body: [UInt8], at instant: Instant) -> [HTTPRequest.Header] {
    let timestamp = String(Int64(instant.secondsSince1970.rounded(.down)))
    var authentication = HMAC<SHA256>(key: key)
    authentication.update(data: Array("\(timestamp).".utf8))
    authentication.update(data: body)
    let signature = Data(authentication.finalize()).base64EncodedString()
    return [
      HTTPRequest.Header(name: "x-port-timestamp", value: timestamp),
      HTTPRequest.Header(name: "x-port-signature", value: "v1," + signature),
    ]
  }
}
