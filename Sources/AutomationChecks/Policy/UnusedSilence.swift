internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// A comment or a row of the configuration silences a check that finds nothing there.
  public static let unusedSilence = DiagnosticCode(
    "D104", "unused-silence",
    Explanation(
      what: "A comment or a row of the configuration silences a check that finds nothing there.",
      why: "What silences nothing today hides the mistake that somebody makes there tomorrow.",
      example: """
        owner: "{{ .entity.title }}"  # drydock-ignore: unknown-function
        """,
      instead: """
        owner: "{{ .entity.title }}"
        """))
}

extension Silence {
  /// The finding that nothing is silenced.
  func unused(among codes: [DiagnosticCode]) -> Diagnostic {
    guard !name.isEmpty else {
      return Diagnostic(
        .unusedSilence, .warning, "the comment names no check", at: span,
        help: "write `# drydock-ignore: CODE`")
    }
    guard let code else {
      return Diagnostic(
        .unusedSilence, .warning, "no check is called `\(name.shortened(to: 60))`", at: span,
        help: codes.nearestName(to: name).map { "did you mean `\($0)`?" }
          ?? "`drydock explain --list` lists all")
    }
    guard !code.isAboutReading else {
      return Diagnostic(
        .unusedSilence, .warning,
        "`\(name)` cannot be silenced: it says that a text cannot be read", at: span,
        help: "remove it")
    }
    return Diagnostic(
      .unusedSilence, .warning, "`\(name)` finds nothing to silence here", at: span,
      help: "remove it")
  }
}

extension DiagnosticCode {
  /// Whether its findings say that a text cannot be read, which no policy may hide.
  var isAboutReading: Bool {
    id.hasPrefix("D")
      && ![.jsonComment, .trailingComma, .duplicateKey, .ambiguousBoolean, .unusedSilence]
        .contains(self)
  }
}
