public import SourceDiagnostics

extension Redactor {
  /// The diagnostic with the secrets hidden in its words; the author's own text is shown as it is.
  public func diagnostic(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !isEmpty else { return diagnostic }
    return Diagnostic(
      diagnostic.code, diagnostic.severity, text(diagnostic.message), at: diagnostic.span,
      label: diagnostic.label.map(text), labels: diagnostic.labels,
      hidden: diagnostic.hidden, help: diagnostic.help.map(text))
  }
}
