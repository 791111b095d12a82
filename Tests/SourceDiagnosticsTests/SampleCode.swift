import SourceDiagnostics

extension DiagnosticCode {
  /// A code for tests of what shows findings.
  static func sample(_ id: String = "T003", _ name: String = "unclosed-template") -> DiagnosticCode
  {
    DiagnosticCode(id, name, Explanation(what: "W.", why: "Y.", example: "a", instead: "b"))
  }
}
