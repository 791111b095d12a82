package import AutomationEngine
internal import JQ
package import JSONValues
package import SourceDiagnostics

/// A case with all that it names at hand.
package struct PreparedCase: Sendable {
  /// What happens, read.
  package enum Stimulus: Sendable {
    case event(Event)
    case invocation(Invocation)
  }

  /// The file that the whole outcome is expected in.
  package struct ExpectedFile: Sendable {
    /// The path, from the working folder.
    package let path: String

    /// What it holds; `nil` where there is none.
    package let value: JSONValue?

    package init(path: String, value: JSONValue?) {
      self.path = path
      self.value = value
    }
  }

  package let test: TestCase

  let definitions: DefinitionSet
  let stimulus: Stimulus
  let context: EvaluationContext
  package let expected: ExpectedFile?

  /// Makes a case ready.
  package init(
    _ test: TestCase, definitions: DefinitionSet, stimulus: Stimulus, user: JSONValue?,
    expected: ExpectedFile?
  ) {
    self.test = test
    self.definitions = definitions
    self.stimulus = stimulus
    self.expected = expected
    context = EvaluationContext(
      now: test.now, mode: test.isStrict ? .strict : .lenient, user: user,
      secrets: Secrets(test.secrets))
  }
}

/// A file of cases with all that they name at hand.
package struct PreparedFile: Sendable {
  /// A case that can be run, or what keeps it from that.
  package enum Entry: Sendable {
    case ready(PreparedCase)
    case unusable(TestCase, [Diagnostic])

    package var test: TestCase {
      switch self {
      case .ready(let prepared): prepared.test
      case .unusable(let test, _): test
      }
    }
  }

  /// The path of the file as reports call it.
  package let path: String

  package let entries: [Entry]

  /// What is wrong with the file itself.
  package let diagnostics: [Diagnostic]

  /// How files are called in outcomes, so that these do not depend on the working folder.
  let naming: @Sendable (String) -> String

  package init(
    path: String, entries: [Entry], diagnostics: [Diagnostic],
    naming: @escaping @Sendable (String) -> String
  ) {
    self.path = path
    self.entries = entries
    self.diagnostics = diagnostics
    self.naming = naming
  }

  /// The file with the cases only that are chosen.
  package func choosing(_ isChosen: (TestCase) -> Bool) -> PreparedFile {
    PreparedFile(
      path: path, entries: entries.filter { isChosen($0.test) }, diagnostics: diagnostics,
      naming: naming)
  }
}
