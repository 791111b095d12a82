public import SourceDiagnostics

extension DiagnosticCode {
  /// A file is larger than what is read as a whole.
  public static let oversizedDocument = DiagnosticCode(
    "D017", "oversized-document",
    Explanation(
      what: "A file is larger than what is read as a whole.",
      why: """
        Of a file, 64 MB and 2,000,000 values are read. The platform takes bodies of 1 MiB at \
        most, so a larger file is a mistake, such as a data set in the folder of definitions, a \
        device or a pipe without end. `drydock replay` reads streams of events of any size.
        """,
      example: "$ drydock run automations --event audit-2025.json",
      instead: "$ drydock replay automations --events audit-2025.json"))
}

extension Diagnostic {
  /// A file holds more values than are read.
  static func oversizedDocument(at span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .oversizedDocument, .error, "the file holds more than \(limit) values or keys", at: span,
      help: .oversizedDocument)
  }

  /// A file is longer than what is read.
  package static func oversizedDocument(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .oversizedDocument, .error, "`\(path)` is longer than \(limit / 1_000_000) MB", at: nil,
      help: .oversizedDocument)
  }
}

extension String {
  fileprivate static let oversizedDocument =
    "cut it into several files; `drydock replay` reads events of any size"
}
