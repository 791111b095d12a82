import SourceDiagnostics
import TestTexts
import Testing

@Suite struct SecretInClearTests {
  /// Put together here, so that no text of the repository looks like a secret.
  private static let token = "gh" + "p_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
  private static let slack = "xo" + "xb-2048-7Yq2Lw9Kd0Zt"
  private static let access = "AK" + "IAQ7ZL3M9XW2KD8RTB"
  private static let hook = "https://hooks.slack.com/services/T0" + "K3J2/B0Q9Z/a8sK2lQ0zPw7"
  private static let web = "ey" + "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.s5Kq0ZlWm2xT7-8f3"
  private static let key = "-----BEGIN RSA " + "PRIVATE KEY-----"

  private func secrets(_ name: String, _ value: String) -> [Diagnostic] {
    let quoted = "'" + value.replacing("'", with: "''") + "'"
    return findings(
      ["B005"],
      in: [
        automation(
          "{type: ENTITY_CREATED, blueprintIdentifier: service}", body: "{\(name): \(quoted)}")
      ])
  }

  @Test(
    "secrets are told from names and placeholders",
    arguments: [
      ("text", token, token), ("text", "{{ \"Bearer \(token)\" }}", token),
      ("text", "eyJ-eyJ-eyJ- \(web)", web),
      ("text", "token=\(token)&x=1", token), ("text", slack, slack), ("text", access, access),
      ("text", hook, hook), ("text", web, web), ("text", key, key),
      ("text", "https://admin:q7Zl3m9x@db.quayside.example", "q7Zl3m9x"),
      ("Authorization", "Bearer 8f3Kq0ZlWm2xT7", "8f3Kq0ZlWm2xT7"),
      ("authorization", "Basic dXNlcjpwYXNzMTIzNDU2", "dXNlcjpwYXNzMTIzNDU2"),
      ("db_password", "q7Zl3m9xW2kD", "q7Zl3m9xW2kD"),
      ("X-API-Key", "q7Zl3m9xW2kD", "q7Zl3m9xW2kD"),
      ("clientSecret", "q7Zl3m9xW2kD", "q7Zl3m9xW2kD"),
    ])
  func findsSecrets(name: String, value: String, secret: String) {
    let found = secrets(name, value)
    #expect(found.map { $0.span?.excerpt } == [secret])
    for finding in found {
      let text = TextRenderer().text(of: finding)
      #expect(!text.contains(secret))
      #expect(text.contains("***"))
      #expect(!finding.message.contains(secret))
    }
  }

  @Test(
    "what is no secret is left alone",
    arguments: [
      ("Authorization", "Bearer {{ .secrets.TOKEN }}"), ("Authorization", "Bearer <YOUR_TOKEN_1>"),
      ("token", "YOUR_TOKEN_12345"), ("token", "${TOKEN_FROM_ENV_1}"), ("secret", "changeme12345"),
      ("token", "xxxxxxxxxxxx1"), ("password", "REPLACE_ME_123"), ("secret", "my-secret-name"),
      ("token", "SERVICE_TOKEN_NAME"), ("tokenUrl", "https://auth.quayside.example/v1/token2"),
      ("token", "https://auth.quayside.example/v1/token2"), ("secretName", "q7Zl3m9xW2kD"),
      ("text", "ghp_short"), ("text", "gh" + "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
      ("text", "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXX"),
      ("text", "https://user:{{ .secrets.PW }}@db.quayside.example"),
      ("text", "https://user:password@db.quayside.example"),
      ("text", "https://quayside.example:8443/@team/x"), ("text", "mailto:a@quayside.example"),
    ])
  func leavesOthersAlone(name: String, value: String) {
    #expect(secrets(name, value).isEmpty)
  }

  @Test func noMessageQuotesTheSecret() {
    let found = findings(
      ["E308"], in: [serviceBlueprint, upsert("{properties: {replicas: '\(Self.token)'}}")])
    #expect(
      found.map(\.message) == [
        "property `replicas` is the string `\"***\"`, expected a number"
      ])
  }

  @Test func noFindingOnTheLineShowsTheSecret() {
    let text = automation(
      "{type: ENTITY_CREATED, blueprintIdentifier: service}",
      body: "{text: '\(Self.token)', bad: '{{ .a | nope }}'}")
    let found = findings(["B005", "J002"], in: [text])
    #expect(found.count == 2)
    for finding in found { #expect(!TextRenderer().text(of: finding).contains(Self.token)) }
  }
}
