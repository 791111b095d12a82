internal import ArgumentParser
internal import AutomationTesting
internal import HostSystem
internal import SourceDiagnostics

/// Runs cases again as the files are changed that they depend on, until Ctrl-C.
struct CaseWatch {
  private let suite: CaseSuite
  private let console: Console

  private static let pauseSeconds = 0.2

  init(_ suite: CaseSuite, _ console: Console) {
    self.suite = suite
    self.console = console
  }

  /// Ends with exit code 1 when a case did not pass as it was last run.
  func run() throws {
    Interruption.beginListening()
    var loaded = suite.load()
    var stamps = Self.stamps(of: loaded)
    var failing = try show(loaded)
    while !Interruption.wait(seconds: Self.pauseSeconds) {
      let current = Self.stamps(of: loaded)
      let changed = Set(stamps.keys.filter { stamps[$0] != current[$0] })
      guard !changed.isEmpty else { continue }
      let known = Set(loaded.files.map(\.path))
      loaded = suite.load()
      // What was changed since the look above is seen by the next one.
      stamps = Self.stamps(of: loaded)
      for path in stamps.keys { stamps[path] = current[path] ?? stamps[path] }
      let affected = loaded.files.filter { file in
        let paths = loaded.dependencies[file.path] ?? []
        return !known.contains(file.path) || !paths.isDisjoint(with: changed)
      }
      let gone = failing.subtracting(loaded.files.map(\.path))
      failing.subtract(gone.union(affected.map(\.path)))
      try console.print(
        "\n" + console.outputStyle("changed: ", .faint) + changed.sorted().joined(separator: ", ")
          + "\n")
      failing.formUnion(
        try show(
          CaseSuite.Loaded(
            files: affected, diagnostics: loaded.diagnostics, dependencies: [:], folders: [])))
    }
    try console.print("\n")
    if !failing.isEmpty { throw ExitCode(1) }
  }

  /// Runs files and prints what came of them; gives the paths of those that did not pass.
  private func show(_ loaded: CaseSuite.Loaded) throws -> Set<String> {
    let start = SystemClock.monotonicSeconds
    let report = suite.run(loaded)
    let printer = CasePrinter(
      console: console, seconds: SystemClock.monotonicSeconds - start, root: suite.workspace.root,
      workingFolder: suite.workspace.workingFolder)
    try printer.print(report, as: .text)
    let failed = report.results.filter { !$0.isPassed }.map(\.path)
    return Set(failed + (report.diagnostics.isEmpty ? [] : [""]))
  }

  /// What a path leads to: of a folder only the names count, as editors write beside the files.
  private enum Stamp: Hashable {
    case file(FileStamp?)
    case folder([String])

    init(_ path: String) {
      if case .folder? = try? FilePlace.at(path), let names = try? Directory.names(in: path) {
        self = .folder(names)
      } else {
        self = .file(FileStamp.at(path))
      }
    }
  }

  private static func stamps(of loaded: CaseSuite.Loaded) -> [String: Stamp] {
    let paths = loaded.dependencies.values.reduce(into: Set(loaded.folders)) { $0.formUnion($1) }
    return Dictionary(paths.map { ($0, Stamp($0)) }) { first, _ in first }
  }
}
