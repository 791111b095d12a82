/// A format of strings whose breach can be told for certain.
enum TextFormat: String {
  case dateTime = "date-time"
  case timer
  case url
  case email
  case internationalEmail = "idn-email"
  case ipv4
  case ipv6

  /// What a text of the format is.
  var noun: String {
    switch self {
    case .dateTime, .timer: "date-time"
    case .url: "URL"
    case .email, .internationalEmail: "email address"
    case .ipv4: "IPv4 address"
    case .ipv6: "IPv6 address"
    }
  }

  /// How a text of the format is written.
  var help: String? {
    switch self {
    case .dateTime, .timer: "write it as `2026-01-31T00:00:00.000Z`"
    case .url: "write it with its scheme, as `https://example.com`"
    case .email, .internationalEmail, .ipv4, .ipv6: nil
    }
  }

  /// Whether a text can be of the format; in doubt it can.
  func accepts(_ text: String) -> Bool {
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
