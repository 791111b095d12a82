import AutomationEngine
import JSONValues
import Testing

@Suite struct RedactorTests {
  @Test(arguments: [
    ("tok_9f8e7d6c5b4a", "***"), ("Bearer tok_9f8e7d6c5b4a!", "Bearer ***!"),
    ("string (\"tok_9f8e7d...) cannot", "string (\"***...) cannot"),
    ("`tok_9f8…`", "`***…`"), ("tok_ and tok_9", "tok_ and tok_9"), ("abc", "***"),
    ("xabcx", "xabcx"), ("lïne1\\nlïne2", "***"), ("tok_9f8e7d6c5b4atok_9f8e7d6c5b4a", "******"),
  ])
  func hidesWholeAndCutSecrets(text: String, expected: String) {
    let redactor = Redactor(hiding: ["tok_9f8e7d6c5b4a", "abc", "lïne1\nlïne2", ""])
    #expect(redactor.text(text) == expected)
  }

  @Test func hidesKeysAndNumbers() {
    let redactor = Redactor(hiding: ["secretkey", "123456"])
    #expect(
      redactor.value(["secretkey": [123456, "x123456"], "plain": 1])
        == ["***": ["***", "x***"], "plain": 1])
  }
}
