/// The addresses that the platform's schema demands; values of properties are judged by `InternetName`.
enum AddressText {
  /// Whether a text has a scheme and only characters that an address can have.
  static func isURI(_ text: String) -> Bool {
    guard let (scheme, rest) = split(text) else { return false }
    return InternetName.isScheme(scheme) && !rest.isEmpty && hasOnlyAddressCharacters(rest)
  }

  /// Whether a text is an address of the web: with `http`, `https` or `ftp`, and a host.
  static func isURL(_ text: String) -> Bool {
    guard let (scheme, rest) = split(text) else { return false }
    guard ["http", "https", "ftp"].contains(scheme.lowercased()), rest.hasPrefix("//") else {
      return false
    }
    let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    return !host.isEmpty && !rest.contains { $0.isWhitespace }
  }

  /// Whether a text tells its readers to write an address: `YOUR_WEBHOOK_URL`, `<url>`.
  static func isPlaceholder(_ text: String) -> Bool {
    (text.hasPrefix("<") && text.hasSuffix(">")) || text.hasPrefix("YOUR_")
  }

  private static func split(_ text: String) -> (scheme: Substring, rest: Substring)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    return (text[..<colon], text[text.index(after: colon)...])
  }

  private static func hasOnlyAddressCharacters(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.allSatisfy { index in
      let byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        return index + 2 < bytes.count && isHexDigit(bytes[index + 1])
          && isHexDigit(bytes[index + 2])
      }
      return byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
