internal import AutomationTesting
internal import SourceDiagnostics

/// Prints what came of cases as JUnit's XML: a suite for each file, with a test case for each case.
///
/// What is wrong with a file itself is a test case of its own, with an error.
enum CaseJUnitReport {
  static func text(of report: CaseReport) -> String {
    var suites = report.results.map { file in
      Suite(
        name: file.path,
        tests: file.results.map { test(of: $0, in: file.path) }
          + faults(file.diagnostics, file.path)
      )
    }
    if !report.diagnostics.isEmpty {
      suites.append(Suite(name: "drydock", tests: faults(report.diagnostics, "drydock")))
    }
    func sum(_ count: (Suite) -> Int) -> Int { suites.reduce(0) { $0 + count($1) } }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="drydock test" tests="\(sum(\.tests.count))" \
      failures="\(sum { $0.count("failure") })" errors="\(sum { $0.count("error") })">

      """ + suites.map(\.text).joined() + "</testsuites>\n"
  }

  private struct Suite {
    let name: String
    let tests: [Test]

    func count(_ element: String) -> Int { tests.count { $0.element == element } }

    var text: String {
      """
        <testsuite name="\(name.escapedAttribute)" tests="\(tests.count)" \
      failures="\(count("failure"))" errors="\(count("error"))" skipped="0" time="0">

      """ + tests.map(\.text).joined() + "  </testsuite>\n"
    }
  }

  private struct Test {
    let name: String
    let suite: String

    /// What tells that it did not pass: `failure` or `error`.
    let element: String?

    let findings: [Diagnostic]

    var text: String {
      let head = """
            <testcase name="\(name.escapedAttribute)" classname="\(suite.escapedAttribute)" time="0"
        """
      guard let element, let first = findings.first else { return head + "/>\n" }
      let details = findings.map { TextRenderer().text(of: $0) }.joined(separator: "\n")
      return head + ">\n" + """
              <\(element) type="\(first.code.name)" message="\(first.message.escapedAttribute)">\
        \(details.escapedXML)</\(element)>
            </testcase>

        """
    }
  }

  private static func test(of result: CaseResult, in path: String) -> Test {
    let element: String? =
      switch result.verdict {
      case .passed: nil
      case .failed: "failure"
      case .unusable: "error"
      }
    return Test(
      name: result.test.name, suite: path, element: element, findings: result.findings)
  }

  private static func faults(_ diagnostics: [Diagnostic], _ suite: String) -> [Test] {
    diagnostics.filter { $0.severity == .error }.map { finding in
      Test(
        name: "\(finding.code.id) \(finding.code.name): \(finding.message)", suite: suite,
        element: "error", findings: [finding])
    }
  }
}
