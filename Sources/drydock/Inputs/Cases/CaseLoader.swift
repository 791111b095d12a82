internal import AutomationDefinitions
internal import AutomationEngine
internal import AutomationTesting
internal import HostSystem
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// Reads files of cases and everything that they name; definitions are compiled once.
struct CaseLoader {
  private let workspace: Workspace
  private let delimiters: Catalog.Delimiters
  private let measuresCoverage: Bool
  private let engine: JQEngine
  private var loaded: [[String]: LoadedDefinitions] = [:]

  /// What the files of cases depend on, by their paths.
  private(set) var dependencies: [String: Set<String>] = [:]

  /// The places of the files that cases expect whole outcomes in.
  private(set) var expectedPlaces: Set<AbsolutePath> = []

  init(
    _ workspace: Workspace, delimiters: Catalog.Delimiters, measuresCoverage: Bool,
    engine: JQEngine
  ) {
    self.workspace = workspace
    self.delimiters = delimiters
    self.measuresCoverage = measuresCoverage
    self.engine = engine
  }

  mutating func load(_ path: String) -> PreparedFile {
    let place = AbsolutePath(path, in: workspace.workingFolder)
    let folder = place.parent ?? .root
    let naming: @Sendable (String) -> String = {
      [paths = SourcePaths(workingFolder: workspace.workingFolder)] in
      paths.name(of: $0, from: folder)
    }
    dependencies[path] = [path]
    let file: CaseFile
    do {
      // The folder's name calls a case that has none, whatever path led there.
      file = CaseFile(
        SourceFile(path: path, bytes: try ByteSource(path: path).readAll()),
        folderName: folder.names.last)
    } catch {
      return PreparedFile(
        path: path, entries: [], diagnostics: [.unreadableFile(error)], naming: naming)
    }
    for expected in file.expectedFiles {
      expectedPlaces.insert(AbsolutePath(expected.text, in: folder))
    }
    let entries = file.cases.map { prepare($0, of: path, in: folder) }
    return PreparedFile(
      path: path, entries: entries, diagnostics: file.diagnostics, naming: naming)
  }

  private mutating func prepare(
    _ test: TestCase, of path: String, in folder: AbsolutePath
  ) -> PreparedFile.Entry {
    var companions = CompanionFiles(folder: folder, workingFolder: workspace.workingFolder)
    let user = test.user.flatMap { companions.value($0) }
    let expected = test.expectedFile.map { companions.expectedFile($0) }
    let definitions = definitions(of: test, in: folder, &companions)
    let stimulus = companions.stimulus(of: test, definitions?.definitions ?? [])
    dependencies[path, default: []].formUnion(companions.paths)
    guard companions.diagnostics.isEmpty, let stimulus, let definitions else {
      return .unusable(test, companions.diagnostics)
    }
    dependencies[path, default: []].formUnion(definitions.paths)
    return .ready(
      PreparedCase(
        test, definitions: definitions.set, stimulus: stimulus, user: user,
        expected: expected ?? nil))
  }

  private mutating func definitions(
    of test: TestCase, in folder: AbsolutePath, _ companions: inout CompanionFiles
  ) -> LoadedDefinitions? {
    let beside = workspace.workingFolder.path(to: folder)
    var asked: [String] = []
    for path in test.definitions + test.blueprints {
      asked += companions.expand(path)
    }
    guard companions.diagnostics.isEmpty else { return nil }
    let isBeside = test.definitions.isEmpty
    let key = (isBeside ? [beside, ""] : []) + asked
    if let known = loaded[key] { return known }
    let files =
      isBeside
      ? DefinitionFiles(asked, besideFilesIn: beside, in: workspace)
      : DefinitionFiles(asked, in: workspace)
    let definitions = LoadedDefinitions(
      files, asked: asked + (isBeside ? [beside] : []), delimiters: delimiters,
      measuresCoverage: measuresCoverage, engine: engine)
    loaded[key] = definitions
    return definitions
  }
}
