/// The form of a secret that can be told from its text alone.
struct SecretForm: Sendable {
  /// What it is, as messages call it.
  let noun: String

  /// How it begins.
  let prefix: String

  /// The least number of characters behind the beginning.
  let minLength: Int

  /// What stands there besides letters and digits.
  var punctuation = ""

  static let all: [SecretForm] = [
    SecretForm(noun: "a GitHub token", prefix: "ghp_", minLength: 30),
    SecretForm(noun: "a GitHub token", prefix: "gho_", minLength: 30),
    SecretForm(noun: "a GitHub token", prefix: "ghu_", minLength: 30),
    SecretForm(noun: "a GitHub token", prefix: "ghs_", minLength: 30),
    SecretForm(noun: "a GitHub token", prefix: "ghr_", minLength: 30),
    SecretForm(noun: "a GitHub token", prefix: "github_pat_", minLength: 22, punctuation: "_"),
    SecretForm(noun: "a GitLab token", prefix: "glpat-", minLength: 20, punctuation: "_-."),
    SecretForm(noun: "a Slack token", prefix: "xoxb-", minLength: 10, punctuation: "-"),
    SecretForm(noun: "a Slack token", prefix: "xoxp-", minLength: 10, punctuation: "-"),
    SecretForm(noun: "a Slack token", prefix: "xoxa-", minLength: 10, punctuation: "-"),
    SecretForm(noun: "a Slack token", prefix: "xoxs-", minLength: 10, punctuation: "-"),
    SecretForm(noun: "a Slack token", prefix: "xapp-", minLength: 10, punctuation: "-"),
    SecretForm(
      noun: "the address of a Slack webhook", prefix: "https://hooks.slack.com/services/T",
      minLength: 20, punctuation: "/"),
    SecretForm(noun: "an AWS access key", prefix: "AKIA", minLength: 16),
    SecretForm(noun: "an AWS access key", prefix: "ASIA", minLength: 16),
    SecretForm(noun: "a Google API key", prefix: "AIza", minLength: 35, punctuation: "_-"),
    SecretForm(noun: "a Stripe key", prefix: "sk_live_", minLength: 16),
    SecretForm(noun: "an npm token", prefix: "npm_", minLength: 36),
    SecretForm(noun: "a SendGrid key", prefix: "SG.", minLength: 40, punctuation: "._-"),
    SecretForm(noun: "a private key", prefix: "-----BEGIN PRIVATE KEY-----", minLength: 0),
    SecretForm(noun: "a private key", prefix: "-----BEGIN RSA PRIVATE KEY-----", minLength: 0),
    SecretForm(noun: "a private key", prefix: "-----BEGIN EC PRIVATE KEY-----", minLength: 0),
    SecretForm(noun: "a private key", prefix: "-----BEGIN OPENSSH PRIVATE KEY-----", minLength: 0),
    SecretForm(noun: "a JSON web token", prefix: "eyJ", minLength: 30, punctuation: "._-"),
  ]

  /// Where such a secret stands in a text; `nil` when none does, or only a placeholder.
  func place(in text: [UInt8]) -> Range<Int>? {
    let prefix = Array(prefix.utf8)
    guard text.count >= prefix.count + minLength else { return nil }
    var start = 0
    while start + prefix.count + minLength <= text.count {
      defer { start += 1 }
      guard text[start] == prefix[0], text[start...].starts(with: prefix) else { continue }
      if start > 0, text[start - 1].isLetterOrDigit { continue }
      if minLength == 0 { return start..<text.count }
      var end = start + prefix.count
      while end < text.count, text[end].isLetterOrDigit || punctuation.utf8.contains(text[end]) {
        end += 1
      }
      let rest = text[(start + prefix.count)..<end]
      let isToken = prefix != Array("eyJ".utf8) || rest.count { $0 == UInt8(ascii: ".") } == 2
      if rest.count >= minLength, isToken, !Placeholder.isOne(rest) { return start..<end }
      // Another beginning in the same run would be read to the same end.
      start = end - 1
    }
    return nil
  }
}

extension UInt8 {
  var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
