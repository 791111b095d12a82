package import AutomationEngine
package import JSONValues
internal import SourceDiagnostics

/// Coverage for programs.
///
/// ```json
/// {"percent": 78, "exercised": 14, "points": 18, "definitions": [{"definition": "…", "file": "…",
///  "percent": 78, "exercised": 14, "points": 18, "gaps": [{"kind": "branch", "message": "never taken",
///  "line": 3, "column": 12, "endLine": 3, "endColumn": 14}]}]}
/// ```
package enum CoverageJSONReport {
  /// The JSON form of a coverage.
  package static func value(of coverage: CoverageMap) -> JSONValue {
    var object = JSONObject(pairs(of: coverage.share))
    object["definitions"] = .array(coverage.definitions.map(value))
    return .object(object)
  }

  private static func value(of definition: DefinitionCoverage) -> JSONValue {
    var object = JSONObject([
      ("definition", .string(definition.identifier)),
      ("file", .string(definition.span.file.path)),
    ])
    for (key, value) in pairs(of: definition.share) { object[key] = value }
    object["gaps"] = .array(definition.gaps.map(value))
    return .object(object)
  }

  private static func value(of gap: CoveragePoint) -> JSONValue {
    let (start, end) = (gap.span.start, gap.span.end)
    return .object(
      JSONObject([
        ("kind", .string(gap.kind.rawValue)),
        ("message", .string(gap.kind.gap)),
        ("line", number(start.line)),
        ("column", number(start.column)),
        ("endLine", number(end.line)),
        ("endColumn", number(end.column)),
      ]))
  }

  private static func pairs(of share: CoverageShare) -> [(String, JSONValue)] {
    [
      ("percent", number(share.percent)), ("exercised", number(share.exercised)),
      ("points", number(share.count)),
    ]
  }

  private static func number(_ value: Int) -> JSONValue { .number(Double(value)) }
}
