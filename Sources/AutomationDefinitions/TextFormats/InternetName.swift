/// The forms of URLs and email addresses, as far as a breach is certain.
enum InternetName {
  /// Whether a text can be a URL: a scheme, no blanks, and for the web a host.
  static func isURL(_ text: String) -> Bool {
    guard !text.hasBlanksOrControls, let colon = text.firstIndex(of: ":") else { return false }
    let scheme = text[..<colon]
    guard isScheme(scheme) else { return false }
    guard ["http", "https"].contains(scheme.lowercased()) else { return true }
    let rest = text[colon...].dropFirst()
    guard rest.hasPrefix("//") else { return false }
    let authority = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    return !authority.isEmpty && !authority.hasPrefix(":") && !authority.hasSuffix("@")
  }

  /// Whether a text can be what stands before the colon of an address.
  static func isScheme(_ text: Substring) -> Bool {
    (text.utf8.first?.isLetter ?? false) && text.utf8.allSatisfy(\.isOfScheme)
  }

  /// Whether a text can be an email address: a name, `@` and a domain, and no blanks.
  static func isEmail(_ text: String) -> Bool {
    guard !text.hasBlanksOrControls, let at = text.lastIndex(of: "@") else { return false }
    let local = text[..<at]
    let domain = text[at...].dropFirst()
    guard !local.isEmpty, !domain.isEmpty else { return false }
    guard !local.contains("@") || local.hasPrefix("\"") && local.hasSuffix("\"") else {
      return false
    }
    if domain.hasPrefix("["), domain.hasSuffix("]") { return true }
    return !domain.hasPrefix(".") && !domain.hasSuffix(".")
      && !domain.contains { "<>()[]\\,;:\"".contains($0) }
  }
}

extension String {
  fileprivate var hasBlanksOrControls: Bool {
    unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isOfScheme: Bool {
    isLetter || (0x30...0x39).contains(self) || "+-.".utf8.contains(self)
  }
}
