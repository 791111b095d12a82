import AutomationChecks
import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

@Suite struct FindingPolicyTests {
  private static let codes: [DiagnosticCode] = [
    .uncompilableExpression, .invalidJSON, .trailingComma, .unusedSilence,
  ]

  /// What is left of findings at the markers, of which the text holds as many as there are codes.
  private func judged(
    _ marked: String, _ codes: [DiagnosticCode], path: String = "a.yaml",
    configuration: String = ""
  ) -> [String] {
    let text = MarkedText(marked)
    let file = text.file(path)
    let findings = codes.enumerated().map { index, code in
      Diagnostic(
        code, .error, "m",
        at: SourceSpan(file: file, range: text[index + 1]..<text[index + 1] + 1))
    }
    let rules = PolicyConfiguration.read(
      SourceFile(path: ".drydock.yaml", text: configuration), codes: Self.codes)
    #expect(rules.diagnostics.map(\.oneLine) == [])
    let policy = FindingPolicy(rules.configuration, codes: Self.codes)
    let judgement = policy.judge(
      findings, in: [file], DefinitionFile.readCandidates(file).candidates)
    return judgement.findings.map {
      $0.code == .unusedSilence ? "unused \($0.span?.excerpt ?? "")" : $0.summary
    }
  }

  @Test(arguments: [
    "a: 1️⃣b # drydock-ignore: J001",
    "1️⃣a: b # drydock-ignore: uncompilable-expression -- soon",
    "# drydock-ignore: J001\na: 1️⃣b",
    "# drydock-ignore: J001\n# why\n  # and more\na: 1️⃣b",
    "a: | # drydock-ignore: J001\n  b\n  1️⃣c\n",
    "# drydock-ignore:J001\na: >-\n\n  b\n  1️⃣c\nd: e\n",
    "# drydock-ignore: J001\na: \"b\n  1️⃣c\"",
    "a: [1️⃣b, # drydock-ignore: D005 , J001\n  c]",
    "a: {\n  # drydock-ignore: j001\n  b: 1️⃣c }",
    "\u{FEFF}# drydock-ignore: J001\r\na: 1️⃣b\r\n",
  ])
  func yamlCommentsSilence(_ text: String) {
    let left = judged(text, [.uncompilableExpression])
    #expect(left.allSatisfy { $0 == "unused D005" })
  }

  @Test(arguments: [
    "a: 1️⃣b\n# drydock-ignore: J001\nc: d", "a: 1️⃣b# drydock-ignore: J001",
    "a: \"1️⃣b # drydock-ignore: J001\"", "a: |\n  1️⃣b # drydock-ignore: J001\n",
    "# drydock-ignore: J001\n\na: 1️⃣b", "# drydock-ignored: J001\na: 1️⃣b",
    "a: b # drydock-ignore: J001\nc: 1️⃣d", "# drydock-ignore: D005\na: 1️⃣b",
    "# see drydock-ignore: J001\na: 1️⃣b",
  ])
  func otherTextsDoNot(_ text: String) {
    let left = judged(text, [.uncompilableExpression])
    #expect(left.first?.hasPrefix("J001@") == true)
  }

  private func action(_ body: String) -> String {
    #"{"identifier": "a", "trigger": {"type": "self-service"}, "invocationMethod": {"body": \#(body)}}"#
  }

  @Test(arguments: [
    #""1️⃣{{ .a # drydock-ignore: J001 }}""#, #""x {{ 1️⃣.a # drydock-ignore: J001\n | f }}""#,
    #""{{ # drydock-ignore: J001\n 1️⃣.a }}""#, #""x\n{{ 1️⃣.a }} {{ 1 # drydock-ignore: J001 }}""#,
  ])
  func commentsOfJQSilence(_ body: String) {
    #expect(judged(action(body), [.uncompilableExpression], path: "a.json") == [])
  }

  @Test(arguments: [
    #"["{{ .a # drydock-ignore: J001 }}", "{{ 1️⃣.a }}"]"#,
    #""{{ .a # drydock-ignore: J001\n | 1️⃣f }}""#, ##""{{ \"# drydock-ignore: J001\" | 1️⃣f }}""##,
    ##""# drydock-ignore: J001 {{ 1️⃣.a }}""##,
  ])
  func commentsOfJQReachNoFurther(_ body: String) {
    let left = judged(action(body), [.uncompilableExpression], path: "a.json")
    #expect(left.first?.hasPrefix("J001@") == true)
  }

  @Test func whatCannotBeReadIsNeverSilenced() {
    let left = judged(
      "# drydock-ignore: D003, J001\na: 1️⃣b2️⃣c", [.invalidJSON, .uncompilableExpression])
    #expect(left == ["D003@32"])
  }

  @Test(arguments: [
    ("checks: {J001: off}", []), ("checks: {J001: note}", ["J001@3"]),
    ("silence: [{file: a.yaml, checks: [J001]}]", []),
    ("checks: {J001: off}\nsilence: [{file: a.yaml, checks: [J001]}]", []),
    ("silence: [{file: '*.json', checks: [J001]}]", ["J001@3", "unused J001"]),
    ("silence: [{file: a.yaml, checks: [D005]}]", ["J001@3", "unused D005"]),
    ("checks: {D104: off}\nsilence: [{file: a.yaml, checks: [D005]}]", ["J001@3"]),
    ("# nothing", ["J001@3"]),
  ])
  func configurationsDecide(_ configuration: String, _ left: [String]) {
    #expect(
      judged("a: 1️⃣b", [.uncompilableExpression], configuration: configuration) == left)
  }

  @Test(arguments: [
    ("invocationMethod.body", true), ("invocationMethod.body.a[0]", true), ("", true),
    ("invocationMethod.body.a[1]", false), ("invocationMethod.bod", false),
  ])
  func pathsNarrowSilences(_ path: String, _ isSilenced: Bool) {
    let left = judged(
      action(#"{"a": ["1️⃣{{ .a }}", 1]}"#), [.uncompilableExpression], path: "a.json",
      configuration: "silence: [{file: a.json, at: \"\(path)\", checks: [J001]}]")
    #expect(left.isEmpty == isSilenced)
  }

  @Test func silencesOfFilesThatWereNotReadAreNotUnused() {
    let file = SourceFile(path: "a.yaml", text: "a: b")
    let text = "silence: [{file: b.yaml, checks: [J001]}]"
    let rules = PolicyConfiguration.read(
      SourceFile(path: ".drydock.yaml", text: text), codes: Self.codes)
    let policy = FindingPolicy(rules.configuration, codes: Self.codes)
    #expect(policy.judge([], in: [file], [], allFilesWereRead: false).findings.isEmpty)
    #expect(policy.judge([], in: [file], [], allFilesWereRead: true).findings.count == 1)
  }
}
