internal import AutomationDefinitions
internal import AutomationEngine
internal import AutomationTesting
internal import JQ
internal import SourceDiagnostics

/// Definitions that cases share, and the files that they stand in.
struct LoadedDefinitions {
  let set: DefinitionSet

  /// The definitions that could be read, blueprints among them.
  let definitions: [Definition]

  /// The files that were read, and the files and folders that were asked for.
  let paths: [String]

  init(
    _ files: DefinitionFiles, asked: [String], delimiters: Catalog.Delimiters,
    measuresCoverage: Bool, engine: JQEngine
  ) {
    definitions = files.definitions
    set = DefinitionSet(
      definitions, delimiters: delimiters, findings: files.diagnostics,
      measuresCoverage: measuresCoverage, engine: engine)
    paths = asked + files.files.map(\.path)
  }
}
