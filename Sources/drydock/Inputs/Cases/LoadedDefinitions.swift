internal import AutomationEngine
internal import AutomationTesting
internal import SourceDiagnostics

/// Definitions that cases share, and the files that they stand in.
struct LoadedDefinitions {
  let set: DefinitionSet

  /// The files that were read, and the files and folders that were asked for.
  let paths: [String]

  init(_ files: DefinitionFiles, asked: [String], delimiters: Catalog.Delimiters) {
    set = DefinitionSet(
      files.definitions, delimiters: delimiters, findings: files.diagnostics)
    paths = asked + files.files.map(\.path)
  }
}
