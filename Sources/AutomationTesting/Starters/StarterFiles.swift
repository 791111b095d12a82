internal import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// The files of a definition to start with, among them the outcome that its last case expects.
struct StarterFiles {
  let definition: StarterFile

  /// What happens in the cases, as a file and as they take it.
  let stimulus: (file: StarterFile, PreparedCase.Stimulus)

  let cases: StarterFile

  /// All files, the definition first.
  var all: [StarterFile] { [definition, stimulus.file, cases] + expected }

  /// The files in which cases expect whole outcomes, as they come out now.
  private var expected: [StarterFile] {
    let definitions = DefinitionFile.read(
      SourceFile(path: definition.path, text: definition.text))
    let set = DefinitionSet(
      definitions.definitions, delimiters: .detected, findings: definitions.diagnostics)
    let file = CaseFile(SourceFile(path: cases.path, text: cases.text))
    let entries = file.cases.map { test in
      let expected = test.expectedFile.map {
        PreparedCase.ExpectedFile(path: $0.text, value: nil)
      }
      return PreparedFile.Entry.ready(
        PreparedCase(
          test, definitions: set, stimulus: stimulus.1, user: nil, expected: expected))
    }
    let run = CaseRun([
      PreparedFile(path: file.source.path, entries: entries, diagnostics: []) { $0 }
    ])
    run.work()
    return run.results.flatMap(\.results).compactMap(\.acceptable).map {
      StarterFile($0.path, JSONWriter(indentation: 2).text(of: $0.value) + "\n")
    }
  }
}
