internal import SourceDiagnostics

/// A finding about a part of a rendered entity.
struct UpsertFinding {
  let code: DiagnosticCode
  let severity: Diagnostic.Severity

  /// The part: `["properties", "language"]`.
  let path: [String]

  let message: String

  /// The instruction that mends it, by how the part came about.
  let help: (ValueOrigin) -> String?

  init(
    _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ path: [String], _ message: String,
    help: @escaping (ValueOrigin) -> String?
  ) {
    self.code = code
    self.severity = severity
    self.path = path
    self.message = message
    self.help = help
  }

  init(
    _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ path: [String], _ message: String,
    help: String
  ) {
    self.init(code, severity, path, message) { _ in help }
  }

  func diagnostic(at place: EntityPlace?) -> Diagnostic {
    let span = isAboutName ? place?.name ?? place?.value : place?.value
    return Diagnostic(code, severity, message, at: span, help: help(place?.origin ?? .literal))
  }

  /// Whether the name of the part is wrong, whatever its value.
  private var isAboutName: Bool {
    [.unknownProperty, .computedProperty, .unknownRelation].contains(code)
  }
}
