internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// What came of a replay as JSON.
///
/// ```json
/// {"events": 12, "badEvents": 0, "interrupted": false, "seconds": 0.1, "eventsPerSecond": 120,
///  "definitions": [{"definition", "file", "fired", "skipped": {…}, "failed"}],
///  "findings": [{"code", "name", "count"}], "slowest": [{"expression", "file", …}],
///  "comparison": {…}}
/// ```
struct ReplayJSON {
  private static let maxExpressions = 5

  func text(of result: ReplayResult, _ catalog: Catalog) -> String {
    var object = JSONObject([
      ("events", .number(Double(result.events))),
      ("badEvents", .number(Double(result.badEvents))),
      ("complete", .bool(!result.isCutShort && !result.wasInterrupted)),
      ("seconds", .number((result.seconds * 1000).rounded() / 1000)),
      (
        "eventsPerSecond",
        .number((Double(result.events) / max(result.seconds, 1e-3)).rounded())
      ),
    ])
    if let tally = result.tally {
      object["definitions"] = .array(tally.definitions.map { value(of: $0, tally) })
      object["findings"] = .array(tally.findings.map(value))
      object["slowest"] = .array(tally.slowest(Self.maxExpressions, of: catalog).map(value))
    }
    object["comparison"] = result.comparison.map { ComparisonJSON().value(of: $0) }
    return JSONWriter(indentation: 2).text(of: .object(object)) + "\n"
  }

  private func value(of definition: ReplayTally.Definition, _ tally: ReplayTally) -> JSONValue {
    [
      "definition": .string(definition.identifier), "file": .string(definition.file),
      "fired": .number(Double(definition.fired)),
      "skipped": [
        "trigger": .number(Double(tally.skippedByTrigger(definition))),
        "condition": .number(Double(definition.skippedByCondition)),
        "self-service": .number(Double(tally.skippedOtherwise(definition))),
      ],
      "failed": .number(Double(definition.failed)),
    ]
  }

  private func value(of finding: ReplayTally.Finding) -> JSONValue {
    [
      "code": .string(finding.code.id), "name": .string(finding.code.name),
      "count": .number(Double(finding.count)), "errors": .number(Double(finding.errorCount)),
    ]
  }

  private func value(of expression: SlowExpression) -> JSONValue {
    let start = expression.span.start
    return [
      "expression": .string(expression.text), "file": .string(expression.span.file.path),
      "line": .number(Double(start.line)), "column": .number(Double(start.column)),
      "meanMicroseconds": .number((expression.mean / .nanoseconds(1)).rounded() / 1000),
      "count": .number(Double(expression.count)),
    ]
  }
}
