/// The forms of numeric internet addresses.
enum InternetAddress {
  /// Whether a text is four numbers up to 255.
  static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && UInt8(part) != nil
      }
  }

  /// Whether a text is an IPv6 address, with or without a zone.
  static func isIPv6(_ text: String) -> Bool {
    let address = text.prefix { $0 != "%" }
    var parts = address.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return false }
    // `::` at an end leaves two empty parts; elsewhere it leaves one.
    if address.hasPrefix("::") { parts.removeFirst() } else if address.first == ":" { return false }
    if address.hasSuffix("::") { parts.removeLast() } else if address.last == ":" { return false }
    let gaps = parts.count { $0.isEmpty }
    guard gaps <= 1 else { return false }
    var groups = 0
    for (index, part) in parts.enumerated() where !part.isEmpty {
      if index == parts.count - 1, part.contains(".") {
        guard isIPv4(part) else { return false }
        groups += 2
      } else {
        guard part.utf8.count <= 4, part.utf8.allSatisfy(\.isHexadecimal) else { return false }
        groups += 1
      }
    }
    return gaps == 1 ? groups <= 7 : groups == 8
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    (0x30...0x39).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
