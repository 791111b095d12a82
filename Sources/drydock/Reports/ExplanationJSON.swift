internal import JSONValues
internal import SourceDiagnostics

/// Prints what codes mean as a JSON array.
///
/// ```json
/// [{"code": "T003", "name": "unclosed-template", "what": "…", "why": "…", "example": "…",
///   "instead": "…"}]
/// ```
enum ExplanationJSON {
  static func text(of codes: [DiagnosticCode]) -> String {
    JSONWriter(indentation: 2).text(of: .array(codes.map(value))) + "\n"
  }

  private static func value(of code: DiagnosticCode) -> JSONValue {
    .object(
      JSONObject([
        ("code", .string(code.id)),
        ("name", .string(code.name)),
        ("what", .string(code.explanation.what)),
        ("why", .string(code.explanation.why)),
        ("example", .string(code.explanation.example)),
        ("instead", .string(code.explanation.instead)),
      ]))
  }
}
