public import JSONValues

/// A request that an effect would send.
public struct HTTPRequest: Sendable {
  /// A header as it is sent.
  public struct Header: Sendable, Hashable {
    /// The name in the author's spelling.
    public let name: String

    /// The value.
    public let value: String

    /// Creates a header.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The method in capitals.
  public let method: String

  /// The whole address.
  public let url: String

  /// The headers in order.
  public internal(set) var headers: [Header]

  /// The body before it is written.
  public let body: JSONValue

  /// The exact bytes of the body, which are the ones that are signed.
  public var bodyBytes: [UInt8] { JSONWriter().bytes(of: body) }

  /// `{"method", "url", "headers", "body"}`.
  var pairs: [(String, JSONValue)] {
    [
      ("method", .string(method)),
      ("url", .string(url)),
      ("headers", .object(JSONObject(headers.lazy.map { ($0.name, .string($0.value)) }))),
      ("body", body),
    ]
  }
}

extension String {
  /// The text as one segment of a URL's path: all but unreserved characters percent-encoded.
  var urlSegment: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
