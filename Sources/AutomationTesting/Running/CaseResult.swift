package import AutomationEngine
package import JSONValues
package import SourceDiagnostics

/// How a case ended.
package struct CaseResult: Sendable {
  package enum Verdict: String, Sendable {
    case passed
    case failed

    /// It could not be run.
    case unusable = "error"
  }

  package let test: TestCase
  package let verdict: Verdict

  /// The expectations that are not met.
  package var unmet: [UnmetExpectation] = []

  /// What keeps it from being run, or was found while it was run.
  package var diagnostics: [Diagnostic] = []

  /// The outcomes that it is about.
  package var outcomes: [Outcome] = []

  /// The file to be written where what is found is right.
  package var acceptable: AcceptableFile?

  /// Whether its file is missing or holds something else than what is found.
  package var needsAcceptance: Bool {
    acceptable != nil
      && (unmet.contains { $0.kind == .expected }
        || diagnostics.contains { $0.code == .missingExpectedFile })
  }

  /// The result once its file holds what is found.
  package var accepted: CaseResult {
    let unmet = unmet.filter { $0.kind != .expected }
    return CaseResult(
      test: test, verdict: unmet.isEmpty ? .passed : .failed, unmet: unmet,
      diagnostics: diagnostics.filter { $0.code != .missingExpectedFile }, outcomes: outcomes,
      acceptable: acceptable)
  }

  /// A file and what it would hold.
  package struct AcceptableFile: Sendable {
    package let path: String
    package let value: JSONValue
  }
}

/// How the cases of a file ended.
package struct CaseFileResult: Sendable {
  package let path: String

  /// What is wrong with the file itself.
  package let diagnostics: [Diagnostic]

  package internal(set) var results: [CaseResult]

  package init(path: String, diagnostics: [Diagnostic], results: [CaseResult]) {
    self.path = path
    self.diagnostics = diagnostics
    self.results = results
  }

  /// Whether the file has no error and every case passed.
  package var isPassed: Bool {
    !diagnostics.contains { $0.severity == .error }
      && results.allSatisfy { $0.verdict == .passed }
  }
}
