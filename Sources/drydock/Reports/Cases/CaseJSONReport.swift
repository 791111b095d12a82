internal import AutomationTesting
internal import JSONValues
internal import SourceDiagnostics

/// Prints what came of cases as JSON.
///
/// ```json
/// {"cases": [{"file": "cases.yaml", "name": "…", "line": 3, "status": "failed",
///             "failures": [{"expectation": "effect", "message": "…", "line": 7,
///                           "differences": [{"path": ".url", "expected": "…", "found": "…"}],
///                           "reads": []}], "diagnostics": []}],
///  "diagnostics": [], "summary": {"files": 1, "cases": 1, …}}
/// ```
enum CaseJSONReport {
  static func text(of report: CaseReport) -> String {
    let cases = report.results.flatMap { file in file.results.map { json(of: $0, in: file.path) } }
    let findings = report.results.flatMap(\.diagnostics) + report.diagnostics
    let value: JSONValue = [
      "cases": .array(cases),
      "diagnostics": .array(findings.map(JSONRenderer.value)),
      "summary": summary(of: report),
    ]
    return JSONWriter(indentation: 2).text(of: value) + "\n"
  }

  private static func json(of result: CaseResult, in path: String) -> JSONValue {
    let found = result.verdict == .passed ? [] : result.diagnostics
    return [
      "file": .string(path),
      "name": .string(result.test.name),
      "line": .number(Double(result.test.span.start.line)),
      "status": .string(result.verdict.rawValue),
      "failures": .array(result.unmet.map(json)),
      "diagnostics": .array(found.map(JSONRenderer.value)),
    ]
  }

  /// An absent value has no key.
  static func json(of unmet: UnmetExpectation) -> JSONValue {
    let differences = unmet.differences.map { difference -> JSONValue in
      var object = JSONObject([("path", .string(difference.path))])
      object["expected"] = difference.ours
      object["found"] = difference.theirs
      return .object(object)
    }
    let reads = unmet.reads.map { read -> JSONValue in
      ["path": .string(read.path), "value": read.value]
    }
    return [
      "expectation": .string(unmet.kind.rawValue),
      "message": .string(unmet.message),
      "line": .number(Double(unmet.span.start.line)),
      "differences": .array(differences),
      "reads": .array(reads),
    ]
  }

  private static func summary(of report: CaseReport) -> JSONValue {
    let counts = [
      ("files", report.results.count), ("cases", report.total),
      ("passed", report.count(of: .passed)), ("failed", report.count(of: .failed)),
      ("errors", report.errorCount), ("notRun", report.total - report.caseCount),
      ("written", report.written),
    ]
    return .object(JSONObject(counts.map { ($0.0, .number(Double($0.1))) }))
  }
}
