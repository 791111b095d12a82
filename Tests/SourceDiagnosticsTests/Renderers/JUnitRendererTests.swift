import SourceDiagnostics
import Testing

@Suite struct JUnitRendererTests {
  private func finding(_ severity: Diagnostic.Severity, _ message: String) -> Diagnostic {
    Diagnostic(.sample("J001", "uncompilable-expression"), severity, message, at: nil)
  }

  @Test func escapesWhatXMLCannotHold() {
    let suite = JUnitRenderer(failingFrom: .error).suite(
      named: "a&b.json", [finding(.error, "<\"é🚢\u{0}\u{1B}\u{FFFE}\n&>")])
    #expect(
      suite == """
          <testsuite name="a&amp;b.json" tests="1" failures="1" errors="0" skipped="0" time="0">
            <testcase name="J001 uncompilable-expression: &lt;&quot;é🚢&#10;&amp;&gt;" \
        classname="a&amp;b.json" time="0">
              <failure type="error" message="&lt;&quot;é🚢&#10;&amp;&gt;">\
        error[J001]: &lt;&quot;é🚢··\n&amp;&gt;
        </failure>
            </testcase>
          </testsuite>

        """)
  }

  @Test func namesTestCasesApart() {
    let suite = JUnitRenderer(failingFrom: .warning).suite(
      named: "a", [finding(.error, "m"), finding(.warning, "m"), finding(.note, "n")])
    #expect(suite.contains("name=\"J001 uncompilable-expression: m\""))
    #expect(suite.contains("name=\"J001 uncompilable-expression: m (2)\""))
    #expect(suite.contains("tests=\"2\" failures=\"2\""))
    #expect(suite.contains("<system-out>note[J001]: n\n</system-out>"))
  }

  @Test func countsAFileWithoutFailuresAsOnePassedTest() {
    let renderer = JUnitRenderer(failingFrom: .error)
    #expect(renderer.suite(named: "a", []).contains("<testcase name=\"validate\" classname=\"a\""))
    let opening = renderer.opening(suites: [[], [finding(.error, "m"), finding(.error, "n")]])
    #expect(opening.contains("tests=\"3\" failures=\"2\""))
  }
}
