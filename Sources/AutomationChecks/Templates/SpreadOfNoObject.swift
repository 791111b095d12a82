public import SourceDiagnostics

extension DiagnosticCode {
  /// The value of a `spreadValue()` key renders to no object.
  public static let spreadOfNoObject = DiagnosticCode("T006", "spread-of-no-object")
}
