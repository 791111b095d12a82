import AutomationDefinitions
import AutomationEngine
@testable import AutomationTesting
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// How coverage is shown.
struct CoverageReportTests {
  /// The coverage of an automation whose webhook has a body, without any event.
  private static func coverage(body: String, identifiers: [String] = ["a"]) -> CoverageMap {
    let definitions = identifiers.flatMap { identifier in
      DefinitionFile.read(
        SourceFile(
          path: "a<b>.yaml",
          text: """
            identifier: \(identifier)
            trigger: {type: automation, event: {type: ENTITY_CREATED, blueprintIdentifier: service}}
            invocationMethod: {type: WEBHOOK, url: 'https://a.io', body: \(body)}
            """)
      ).definitions
    }
    let catalog = Catalog(definitions, measuresCoverage: true)
    var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    _ = evaluator.evaluate(
      Event([
        "action": "CREATE", "resourceType": "entity", "context": ["blueprintIdentifier": "service"],
      ]))
    return evaluator.coverage
  }

  @Test func marksWhatIsMissingInTheSource() {
    let text = CoverageTextReport(style: .plain).text(
      of: Self.coverage(body: "{x: '{{ if .a then 1 else .b // 2 end }}'}"))
    #expect(
      text == """
         66%  a  (4 of 6)
          a<b>.yaml

        3 | invocationMethod: {type: WEBHOOK, url: 'https://a.io', body: {x: '{{ if .a then 1 else .b // 2 end }}'}}
          |                                                                                 ^ never taken
          |                                                                                        ^^ never used

        coverage: 66% (4 of 6)

        """)
  }

  @Test func hundredPercentIsAllAndNothingLess() {
    #expect(CoverageShare(exercised: 999, count: 1000).percent == 99)
    #expect(CoverageShare(exercised: 3, count: 3).percent == 100)
    #expect(CoverageShare(exercised: 0, count: 0).percent == 100)
  }

  @Test(arguments: [(66, 0), (67, 1), (0, 0)])
  func tellsWhichDefinitionsHaveTooLittle(percent: Int, count: Int) {
    let coverage = Self.coverage(body: "{x: '{{ if .a then 1 else .b // 2 end }}'}")
    #expect(coverage.definitions(below: percent).count == count)
  }

  @Test func pagesEscapeWhatTheAuthorWrote() throws {
    let pages = CoveragePages(
      Self.coverage(body: #"{x: '{{ if .a then "<b>&" else 1 end }}'}"#, identifiers: ["'<i>'"]))
    let page = try #require(pages.pages.last)
    #expect(page.name == "-i-.html")
    #expect(page.text.contains("<title>&lt;i&gt;</title>"))
    #expect(page.text.contains(#"<mark class="missed">&quot;&lt;b&gt;&amp;&quot;</mark>"#))
    #expect(page.text.contains("never taken: <code>&quot;&lt;b&gt;&amp;&quot;</code>"))
    #expect(page.text.contains(#"<span class="exercised"> else 1 end</span>"#))
    #expect(!page.text.contains("<i>") && !page.text.contains("<b>"))
  }

  @Test func pagesShowTheLinesOfTheDefinitionAlone() throws {
    let text =
      "- identifier: b\r\n  trigger: {type: automation, event: {type: RUN_CREATED,"
      + " actionIdentifier: c}}\r\n  invocationMethod: {type: KAFKA}\r\n"
    let file = SourceFile(path: "a.yaml", text: "- identifier: a\r\n" + text)
    let catalog = Catalog(DefinitionFile.read(file).definitions, measuresCoverage: true)
    let evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    let page = try #require(CoveragePages(evaluator.coverage).pages.last?.text)
    #expect(page.contains("<tr id=\"L2\"><th>2</th><td>- identifier: b</td></tr>"))
    #expect(page.contains("<tr id=\"L4\">"))
    #expect(!page.contains("<tr id=\"L1\">") && !page.contains("·</td>"))
  }

  @Test func everyDefinitionHasAPageOfItsOwn() {
    let pages = CoveragePages(
      Self.coverage(body: "{}", identifiers: ["index", "a b", "A-b", "é", "'../x'"]))
    #expect(
      pages.pages.map(\.name) == [
        "index.html", "index-2.html", "a-b.html", "A-b-2.html", "-.html", "---x.html",
      ])
  }
}
