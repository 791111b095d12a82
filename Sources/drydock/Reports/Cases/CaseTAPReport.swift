internal import AutomationTesting
internal import JSONValues
internal import SourceDiagnostics

/// Prints what came of cases in the Test Anything Protocol, version 14.
///
/// ```text
/// TAP version 14
/// 1..1
/// not ok 1 - automations/restart-service/cases.yaml: a service is restarted
///   ---
///   failures: [{"expectation":"effect",…}]
///   ...
/// ```
///
/// What is wrong outside of cases is a test that fails.
enum CaseTAPReport {
  static func text(of report: CaseReport) -> String {
    var points: [String] = []
    for file in report.results {
      for result in file.results {
        points.append(point(points.count + 1, result, in: file.path))
      }
      for finding in file.diagnostics where finding.severity == .error {
        points.append(point(points.count + 1, "\(file.path): \(finding.title)", finding))
      }
    }
    for finding in report.diagnostics {
      points.append(point(points.count + 1, finding.title, finding))
    }
    return "TAP version 14\n1..\(points.count)\n" + points.joined()
  }

  private static func point(_ number: Int, _ result: CaseResult, in path: String) -> String {
    let name = "\(number) - \("\(path): \(result.test.name)".escapedDescription)\n"
    guard result.verdict != .passed else { return "ok \(name)" }
    var details: [(String, JSONValue)] = [
      ("file", .string(path)), ("line", .number(Double(result.test.span.start.line))),
    ]
    if !result.unmet.isEmpty {
      details.append(("failures", .array(result.unmet.map(CaseJSONReport.json))))
    }
    if !result.diagnostics.isEmpty {
      details.append(("diagnostics", .array(result.diagnostics.map(JSONRenderer.value))))
    }
    return "not ok \(name)" + block(details)
  }

  private static func point(_ number: Int, _ title: String, _ finding: Diagnostic) -> String {
    "not ok \(number) - \(title.escapedDescription)\n"
      + block([("diagnostics", .array([JSONRenderer.value(of: finding)]))])
  }

  /// A block of YAML, whose values are written as JSON, which YAML holds.
  private static func block(_ details: [(String, JSONValue)]) -> String {
    "  ---\n" + details.map { "  \($0.0): \($0.1.jsonText)\n" }.joined() + "  ...\n"
  }
}

extension Diagnostic {
  fileprivate var title: String { "\(code.id) \(code.name): \(message)" }
}

extension String {
  /// The text on one line, in which nothing is a directive.
  fileprivate var escapedDescription: String {
    oneLine.printable.reduce(into: "") { text, character in
      if character == "#" || character == "\\" { text.append("\\") }
      text.append(character)
    }
  }
}
