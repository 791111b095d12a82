import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

@Suite struct TemplateTests {
  /// The parts of a template: text as it is, expressions in `⟦ ⟧`; an error as its message.
  private func parts(_ text: String, _ delimiters: TemplateDelimiters = .braces) -> String {
    do {
      let template = try Template.parse(text, delimiters: delimiters)
      let parts = template.segments.map { segment in
        switch segment {
        case .text(let text): text
        case .expression(let expression): "⟦\(expression.text)⟧"
        }
      }
      return (template.isWhole ? "whole:" : "") + parts.joined()
    } catch {
      return error.message
    }
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("", ""),
    ("{ { .a } }", "{ { .a } }"),
    ("x{{ .a }}", "x⟦ .a ⟧"),
    ("{{.a}}{{.s}}", "⟦.a⟧⟦.s⟧"),
    (" {{.a}} {{.s}} ", " ⟦.a⟧ ⟦.s⟧ "),
    ("a{{}}b", "a⟦⟧b"),
    ("a\n{{\n.a\n}}", "a\n⟦\n.a\n⟧"),
    ("\\{{ .a }}", "\\⟦ .a ⟧"),
    ("<<.a>> and {{.a}}", "<<.a>> and ⟦.a⟧"),
    ("{{ .a }} }", "⟦ .a ⟧ }"),
    ("{ {{ .a }}", "{ ⟦ .a ⟧"),
    ("é😀{{ .é }}😀", "é😀⟦ .é ⟧😀"),
  ])
  func splitsTextAndExpressions(text: String, expected: String) {
    #expect(parts(text) == expected)
  }

  @Test(arguments: [
    ("{{ .a }}", " .a "),
    (" \u{FEFF}\u{A0}\n{{ .a }}\t\u{2028}", " .a "),
    ("{{}}", ""),
    ("{{ .a }}}", " .a "),
    ("{{ {a:1}}}", " {a:1"),
    ("{{{a:1}}}", "{a:1"),
    ("{{{a:1} }}", "{a:1} "),
    ("{{ .t | {by, at}}}", " .t | {by, at"),
  ])
  func recognisesWholeTemplates(text: String, expression: String) throws {
    let template = try Template.parse(text, delimiters: .braces)
    #expect(template.isWhole && template.containsTemplate)
    #expect(template.expressions.map(\.text) == [expression])
  }

  @Test(arguments: [
    (#"{{ "}}" }}"#, #"whole:⟦ "}}" ⟧"#),
    (#"{{ "{{" }}"#, #"whole:⟦ "{{" ⟧"#),
    (#"{{ "it's" }}"#, #"whole:⟦ "it's" ⟧"#),
    (#"{{ "\"}}" }}"#, #"whole:⟦ "\"}}" ⟧"#),
    (#"{{ '}}' }}"#, #"whole:⟦ '}}' ⟧"#),
    (#"{{ \{{ }}"#, "Found double braces in index 4 inside other one in index 0"),
    (#"it's {{ .a }}'"#, #"it's ⟦ .a ⟧'"#),
  ])
  func hidesDelimitersInQuotes(text: String, expected: String) {
    #expect(parts(text) == expected)
  }

  @Test(arguments: [
    (#"{"id":{{ .a }}}"#, #"{"id":⟦ .a ⟧}"#),
    ("x{{{a:1}}}y", "x⟦{a:1⟧}y"),
    ("x {{ .a }}}", "x ⟦ .a ⟧}"),
  ])
  func givesThirdBracesAway(text: String, expected: String) {
    #expect(parts(text) == expected)
  }

  @Test(arguments: [
    ("{{ {a:{b:1}} }}", "Found closing double braces in index 13 without opening double braces"),
    (#"{"a":{"b":1}}"#, "Found closing double braces in index 11 without opening double braces"),
    ("{{ .a # it's }}", "Found opening double braces in index 0 without closing double braces"),
    ("x {{ .a }}}}", "Found closing double braces in index 10 without opening double braces"),
    ("{{{{ .a }}", "Found double braces in index 2 inside other one in index 0"),
    ("é😀 {{ .a", "Found opening double braces in index 4 without closing double braces"),
  ])
  func reportsUnmatchedDelimiters(text: String, message: String) {
    #expect(parts(text) == message)
  }

  @Test(arguments: [
    ("<< .a >>", "whole:⟦ .a ⟧"),
    ("x << .a >>> y", "x ⟦ .a ⟧> y"),
    ("{{ .a }} << .b >>", "{{ .a }} ⟦ .b ⟧"),
    (
      "a >> b",
      "Found closing double angle brackets in index 2 without opening double angle brackets"
    ),
    (
      "<< .a",
      "Found opening double angle brackets in index 0 without closing double angle brackets"
    ),
    ("<< .a << .b >>", "Found double angle brackets in index 6 inside other one in index 0"),
  ])
  func followsTheSameRulesForAngles(text: String, expected: String) {
    #expect(parts(text, .angles) == expected)
  }

  @Test func placesExpressionsAndErrors() throws {
    let marked = MarkedText("é {{1️⃣ .a 2️⃣}}")
    let template = try Template.parse(marked.text, delimiters: .braces)
    #expect(template.expressions.map(\.range) == [marked[1]..<marked[2]])

    let broken = MarkedText("é {{ .a }} 1️⃣{{2️⃣ .b")
    #expect {
      try Template.parse(broken.text, delimiters: .braces)
    } throws: { error in
      (error as? TemplateSyntaxError)?.range == broken[1]..<broken[2]
        && (error as? TemplateSyntaxError)?.kind == .unclosed
    }
  }

  @Test(arguments: [
    (
      "a }} b", "`}}` closes no template",
      "open it with `{{`, or write `} }` where two brackets end jq or JSON"
    ),
    ("a {{ .b", "`{{` is never closed", "close it with `}}`"),
    (
      "{{ .a | split(\"/) }}", "`{{` is never closed",
      "close the quote, then the template with `}}`"
    ),
    (
      "{{ .a + {{ .b }} }}", "`{{` stands inside another template",
      "close the first template before it, or write `{ {` for two brackets; "
        + "inside a template write jq without `{{ }}`"
    ),
  ])
  func helpsWithUnmatchedDelimiters(text: String, message: String, help: String) throws {
    let finding = try finding(in: MarkedText(text))
    #expect(finding.message == message)
    #expect(finding.help == help)
  }

  @Test func marksTheQuoteThatHidesTheEnd() throws {
    let marked = MarkedText("1️⃣{{ .a + \"b\" | split(2️⃣'/) }}")
    let finding = try finding(in: marked)
    #expect(finding.span?.range.lowerBound == marked[1])
    #expect(finding.labels.map(\.span.range) == [marked[2]..<marked[2] + 1])
    #expect(finding.labels.map(\.text) == ["this quote is never closed"])
  }

  private func finding(in marked: MarkedText) throws -> Diagnostic {
    let file = marked.file("a")
    let string = SourceString(
      text: marked.text, span: SourceSpan(file: file, range: 0..<file.bytes.count),
      anchors: [SourceString.Anchor(decoded: 0, source: 0)])
    let error = #expect(throws: TemplateSyntaxError.self) {
      try Template.parse(marked.text, delimiters: .braces)
    }
    return try #require(error).diagnostic(in: string)
  }

  @Test(arguments: [
    ("{{ spreadValue() }}", true),
    (" {{spreadValue( )}}\n", true),
    ("{{ spreadValue(\u{A0}) }}", true),
    ("{{ spreadValue () }}", false),
    ("{{ spreadValue }}", false),
    ("x{{ spreadValue() }}", false),
    ("{{ spreadValue() }}x", false),
    ("<< spreadValue() >>", false),
  ])
  func recognisesSpreadKeys(key: String, isSpread: Bool) {
    #expect(TemplateDelimiters.braces.isSpreadKey(key) == isSpread)
    let angles = String(key.map { $0 == "{" ? "<" : $0 == "}" ? ">" : $0 })
    if isSpread { #expect(TemplateDelimiters.angles.isSpreadKey(angles)) }
  }
}
