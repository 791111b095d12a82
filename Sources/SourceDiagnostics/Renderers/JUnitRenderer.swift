/// Renders findings as JUnit's XML: a suite for each file, a test case for each finding that fails.
///
/// ```xml
/// <testsuite name="a.json" tests="1" failures="1" errors="0" skipped="0" time="0">
///   <testcase name="T003 unclosed-template: `{{` is never closed" classname="a.json" time="0">
///     <failure type="error" message="…">…</failure>
///   </testcase>
/// </testsuite>
/// ```
///
/// A file without a failure has one test case, which passes; what does not fail is its output.
public struct JUnitRenderer: Sendable {
  private let failingFrom: Diagnostic.Severity

  /// Creates a renderer; findings of a severity and graver ones are failures.
  public init(failingFrom severity: Diagnostic.Severity) {
    failingFrom = severity
  }

  /// The beginning of the document; every file is a suite, as are the findings without a place.
  public func opening(suites: [[Diagnostic]]) -> String {
    let failures = suites.map { $0.count(where: isFailure) }
    let tests = failures.reduce(0) { $0 + max($1, 1) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="drydock validate" tests="\(tests)" failures="\(failures.reduce(0, +))" \
      errors="0">

      """
  }

  /// The end of the document.
  public let closing = "</testsuites>\n"

  /// The suite of a file.
  public func suite(named name: String, _ diagnostics: [Diagnostic]) -> String {
    let failures = diagnostics.filter(isFailure)
    let others = diagnostics.filter { !isFailure($0) }
    let suite = name.escapedAttribute
    var text = """
        <testsuite name="\(suite)" tests="\(max(failures.count, 1))" \
      failures="\(failures.count)" errors="0" skipped="0" time="0">

      """
    if failures.isEmpty {
      text += "    <testcase name=\"validate\" classname=\"\(suite)\" time=\"0\"/>\n"
    }
    var names: [String: Int] = [:]
    for failure in failures {
      let name = "\(failure.code.id) \(failure.code.name): \(failure.message)"
      let ordinal = names[name, default: 0] + 1
      names[name] = ordinal
      text += testCase(
        ordinal == 1 ? name : "\(name) (\(ordinal))", suite: suite, failedBy: failure)
    }
    if !others.isEmpty {
      text += "    <system-out>\(rendered(others).escapedXML)</system-out>\n"
    }
    return text + "  </testsuite>\n"
  }

  private func isFailure(_ diagnostic: Diagnostic) -> Bool { diagnostic.severity >= failingFrom }

  private func testCase(_ name: String, suite: String, failedBy failure: Diagnostic) -> String {
    """
        <testcase name="\(name.escapedAttribute)" classname="\(suite)" time="0">
          <failure type="\(failure.severity.rawValue)" message="\(failure.message.escapedAttribute)">\
    \(rendered([failure]).escapedXML)</failure>
        </testcase>

    """
  }

  private func rendered(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { TextRenderer().text(of: $0) }.joined(separator: "\n")
  }
}
