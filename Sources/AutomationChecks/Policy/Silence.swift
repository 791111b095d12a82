internal import SourceDiagnostics

/// One check that an author wants silenced, and where.
struct Silence: Sendable {
  /// Where it is silenced.
  enum Scope: Sendable {
    /// Where findings begin in a stretch of a file.
    case stretch(SourceSpan)

    /// In files, and there inside a value when a path is given.
    case files(PathPattern, path: String?)
  }

  /// The check as it is called; empty where a comment forgets to name one.
  let name: String

  /// The check; `nil` when none is called so.
  let code: DiagnosticCode?

  /// Where the author says so.
  let span: SourceSpan

  let scope: Scope
}
