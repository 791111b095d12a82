internal import AutomationEngine
internal import AutomationTesting
internal import HostSystem
internal import SourceDiagnostics

/// The cases that a command is to run.
struct CaseSuite {
  let names: [String]
  let workspace: Workspace
  let delimiters: Catalog.Delimiters
  let filter: CaseFilter
  let jobs: Int
  let stopsAtFailure: Bool

  /// Whether it is measured what of the definitions the cases exercise.
  let measuresCoverage: Bool

  let settings: CaseSettings

  /// Reads all files and runs the cases that are chosen.
  func run() -> CaseReport { run(load()) }

  /// Files of cases with all that they name, and what the whole depends on.
  struct Loaded {
    let files: [PreparedFile]
    let diagnostics: [Diagnostic]

    /// The paths that the files depend on, by the paths of the files.
    let dependencies: [String: Set<String>]

    /// The folders in which files of cases were looked for.
    let folders: [String]
  }

  func load() -> Loaded {
    let search = CaseSearch(names, in: workspace)
    var loader = CaseLoader(
      workspace, delimiters: delimiters, measuresCoverage: measuresCoverage, engine: settings.engine
    )
    let files = search.paths.map { loader.load($0) }
    let stale = stale(search.expectedFiles, beside: files, loader.expectedPlaces)
    return Loaded(
      files: files.map { file in file.choosing { filter.chooses($0.name, in: file.path) } },
      diagnostics: search.diagnostics + stale, dependencies: loader.dependencies,
      folders: search.folders)
  }

  /// Runs files that have a case to run or a fault to show.
  func run(_ loaded: Loaded) -> CaseReport {
    let run = CaseRun(
      loaded.files.filter { !$0.entries.isEmpty || !$0.diagnostics.isEmpty },
      stoppingAtFailure: stopsAtFailure, settings: settings)
    if jobs == 1 { run.work() } else { DeepStack.run(onThreads: jobs) { run.work() } }
    let results = run.results
    let total = loaded.files.reduce(0) { $0 + $1.entries.count }
    return CaseReport(
      results: results, diagnostics: loaded.diagnostics, total: total, coverage: run.coverage)
  }

  /// What is found about expected files in the folders of cases that no case names.
  private func stale(
    _ expectedFiles: [String], beside files: [PreparedFile], _ named: Set<AbsolutePath>
  ) -> [Diagnostic] {
    // The cases of a file that cannot be understood may name any file.
    let isReadable = files.allSatisfy { $0.diagnostics.allSatisfy { $0.severity < .error } }
    guard isReadable else { return [] }
    let folders = Set(files.map { AbsolutePath($0.path, in: workspace.workingFolder).parent })
    return expectedFiles.filter { path in
      let place = AbsolutePath(path, in: workspace.workingFolder)
      return folders.contains(place.parent) && !named.contains(place)
    }.map { path in
      Diagnostic(
        .staleExpectedFile, .error, "no case expects `\(path)`", at: nil,
        help: "remove it, or name it in a case with `expected`")
    }
  }
}
