public import JSONValues

/// Renders findings as JSON values.
///
/// ```json
/// {"code": "T003", "name": "unclosed-template", "severity": "error", "message": "…", "file": "a.json",
///  "line": 3, "column": 12, "endLine": 3, "endColumn": 14, "help": "…"}
/// ```
public enum JSONRenderer {
  /// The JSON form of a finding; without a place, `file` and the numbers are null.
  public static func value(of diagnostic: Diagnostic) -> JSONValue {
    let start = diagnostic.span?.start
    let end = diagnostic.span?.end
    var object = JSONObject([
      ("code", .string(diagnostic.code.id)),
      ("name", .string(diagnostic.code.name)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
      ("file", diagnostic.span.map { .string($0.file.path) } ?? .null),
      ("line", number(start?.line)),
      ("column", number(start?.column)),
      ("endLine", number(end?.line)),
      ("endColumn", number(end?.column)),
    ])
    object["help"] = diagnostic.help.map { .string($0) }
    return .object(object)
  }

  private static func number(_ value: Int?) -> JSONValue {
    value.map { .number(Double($0)) } ?? .null
  }
}
