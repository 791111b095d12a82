internal import SourceDiagnostics

/// A secret that stands in a text, and where.
struct WrittenSecret {
  /// What it is, as messages call it.
  let noun: String

  /// Where it stands in the text, as UTF-8 offsets.
  let range: Range<Int>

  /// Looks for a secret in a text; `key` is the name of the member whose value the text is.
  init?(in text: String, under key: String?, hasTemplate: Bool) {
    let bytes = Array(text.utf8)
    for form in SecretForm.all {
      guard let range = form.place(in: bytes) else { continue }
      self.init(noun: form.noun, range: range)
      return
    }
    if let range = Self.passwordInURL(bytes) {
      self.init(noun: "a password in a URL", range: range)
    } else if !hasTemplate, let key, let range = Self.credentials(bytes, under: key) {
      self.init(noun: "what `\(key.shortened(to: 60))` holds", range: range)
    } else {
      return nil
    }
  }

  private init(noun: String, range: Range<Int>) {
    self.noun = noun
    self.range = range
  }

  private static let schemes = ["bearer ", "basic ", "token ", "apikey ", "oauth "]

  /// The last words of names whose values are secrets.
  private static let names = [
    "token", "password", "passwd", "secret", "apikey", "accesskey", "privatekey", "secretkey",
    "authorization", "clientsecret",
  ]

  /// A password before the `@` of a URL.
  private static func passwordInURL(_ text: [UInt8]) -> Range<Int>? {
    let ends = Array("/?#{<\"' ".utf8)
    var start = 0
    while start + 3 < text.count {
      defer { start += 1 }
      guard text[start...].starts(with: "://".utf8) else { continue }
      let authority = text[(start + 3)...].prefix { !ends.contains($0) }
      guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
        let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":")), colon + 1 < at
      else { continue }
      let password = text[(colon + 1)..<at]
      let word = String(decoding: password, as: UTF8.self).lowercased()
      if !Placeholder.isOne(password), !["password", "passwd", "secret"].contains(word) {
        return colon + 1..<at
      }
    }
    return nil
  }

  /// A value under a name for secrets, behind the scheme of an authorization.
  private static func credentials(_ text: [UInt8], under key: String) -> Range<Int>? {
    let name = key.lowercased().filter { $0.isLetter || $0.isNumber }
    guard names.contains(where: { name.hasSuffix($0) }) else { return nil }
    let lowercase = String(decoding: text, as: UTF8.self).lowercased()
    let start = schemes.first { lowercase.hasPrefix($0) }?.utf8.count ?? 0
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    guard start < end else { return nil }
    let value = text[start..<end]
    // Random text mixes letters and digits and has no blanks; names of secrets do not.
    let hasDigit = value.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let hasLetter = value.contains { $0.isLetterOrDigit && $0 > UInt8(ascii: "9") }
    guard value.count >= 12, hasDigit, hasLetter, !value.contains(where: { $0 <= 0x20 }),
      !value.starts(with: "http".utf8), !Placeholder.isOne(value)
    else { return nil }
    return value.startIndex..<value.endIndex
  }
}
