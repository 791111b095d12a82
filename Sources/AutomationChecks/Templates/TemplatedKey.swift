public import SourceDiagnostics

extension DiagnosticCode {
  /// A templated key renders to something else than a text or null.
  public static let keyIsNoString = DiagnosticCode("T005", "key-is-no-string")
}
