internal import SourceDiagnostics

/// A finding about a part of a rendered entity.
struct UpsertFinding {
  let code: DiagnosticCode
  let severity: Diagnostic.Severity

  /// The part: `["properties", "language"]`.
  let path: [String]

  let message: String
  let help: String?

  init(
    _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ path: [String], _ message: String,
    help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.path = path
    self.message = message
    self.help = help
  }

  func diagnostic(at span: SourceSpan?) -> Diagnostic {
    Diagnostic(code, severity, message, at: span, help: help)
  }
}
