/// A format of strings whose breach can be told for certain.
package enum TextFormat: String {
  case dateTime = "date-time"
  case timer
  case url
  case email
  case internationalEmail = "idn-email"
  case ipv4
  case ipv6

  /// What a text of the format is, with its article.
  package var noun: String {
    switch self {
    case .dateTime, .timer: "a date-time"
    case .url: "a URL"
    case .email, .internationalEmail: "an email address"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    }
  }

  /// How a text of the format is written.
  package var help: String {
    switch self {
    case .dateTime, .timer: "write it as `2026-01-31T00:00:00.000Z`"
    case .url: "write it with its scheme, as `https://example.com`"
    case .email, .internationalEmail: "write it as `name@example.com`"
    case .ipv4: "write it as `192.0.2.1`"
    case .ipv6: "write it as `2001:db8::1`"
    }
  }

  /// Whether a text can be of the format; in doubt it can.
  package func accepts(_ text: String) -> Bool {
    switch self {
    case .dateTime, .timer:
      // A date alone is an instant elsewhere, but no date-time.
      text.contains(":") && Instant(parsing: text) != nil
    case .url: InternetName.isURL(text)
    case .email, .internationalEmail: InternetName.isEmail(text)
    case .ipv4: InternetAddress.isIPv4(text[...])
    case .ipv6: InternetAddress.isIPv6(text)
    }
  }
}
