internal import ArgumentParser
internal import AutomationDefinitions
internal import HostSystem
internal import SourceDiagnostics

/// With which other definitions outcomes are compared.
struct ComparisonOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Tell what the definitions change against these ones, files and folders.",
      valueName: "other definitions"))
  var compare: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tell what the definitions change against those of this revision of git.",
      valueName: "revision"))
  var compareRev: String?

  @Option(help: "How differences are printed.")
  var format: OutputFormat = .text

  mutating func validate() throws {
    if !compare.isEmpty, compareRev != nil {
      throw ValidationError("give `--compare` or `--compare-rev`, not both")
    }
    if format != .text, !isAskedFor {
      throw ValidationError("`--format` is that of a comparison; lines are always JSON")
    }
  }

  /// Whether anything is compared.
  var isAskedFor: Bool { !compare.isEmpty || compareRev != nil }

  /// The definitions to compare with, of files or of the same paths in a revision; `nil` when nothing
  /// is compared.
  func others(of definitions: [String], in workspace: Workspace) throws -> DefinitionFiles? {
    guard isAskedFor else { return nil }
    guard let compareRev else { return DefinitionFiles(compare, in: workspace) }
    var files: [RevisionFile] = []
    for name in definitions {
      let place = AbsolutePath(
        (try? FileLocation.resolving(name)) ?? name, in: workspace.workingFolder)
      guard let tree = WorkTree(containing: place) else {
        throw ValidationError(
          "`--compare-rev` needs git, and `\(name)` lies in no work tree of it")
      }
      do {
        files += try tree.files(at: place, in: compareRev) { file in
          DefinitionFile.isCandidate(fileName: file)
        }
      } catch {
        throw ValidationError("`--compare-rev`: \(error.text)")
      }
    }
    return DefinitionFiles(files, of: compareRev, in: workspace)
  }
}
