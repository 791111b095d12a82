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
