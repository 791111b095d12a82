/// Texts that stand where a secret belongs and are none.
enum Placeholder {
  private static let words = [
    "your", "xxx", "changeme", "change_me", "change-me", "replace", "example", "placeholder",
    "dummy", "sample", "redacted", "insert", "todo", "fake", "***", "...", "…", "<", ">", "${",
    "$(", "%s", "abcdef", "123456789",
  ]

  /// The fewest different characters that a secret is made of.
  private static let fewest = 6

  /// Whether a text says itself that it is none, or is too regular to be one.
  static func isOne(_ text: some Collection<UInt8>) -> Bool {
    let lowercase = String(decoding: text, as: UTF8.self).lowercased()
    return Set(text).count < fewest || words.contains { lowercase.contains($0) }
  }
}
