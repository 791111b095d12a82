internal import ArgumentParser
internal import SourceDiagnostics

/// The files that differ from a revision.
struct ChangedFiles {
  private let places: Set<AbsolutePath>

  /// Asks git about the work trees that files and folders lie in.
  init(
    since revision: String, around named: [AbsolutePath], from workingFolder: AbsolutePath
  ) throws {
    var trees: Set<WorkTree> = []
    for place in named {
      guard let tree = WorkTree(containing: place) else {
        throw ValidationError(
          "`--changed-since` needs git, and `\(workingFolder.path(to: place))` lies in no work tree of it"
        )
      }
      trees.insert(tree)
    }
    do {
      places = try trees.reduce(into: []) { $0.formUnion(try $1.changedFiles(since: revision)) }
    } catch let error as GitError {
      throw ValidationError("`--changed-since`: \(error.text)")
    }
  }

  /// How many of some files are changed.
  func count(of files: [SourceFile], _ paths: SourcePaths) -> Int {
    files.count { contains($0, paths) }
  }

  /// The findings that stand in a changed file, point to one, or have no place.
  func findings(_ findings: [Diagnostic], _ paths: SourcePaths) -> [Diagnostic] {
    findings.filter { finding in
      guard let span = finding.span else { return true }
      return ([span] + finding.labels.map(\.span)).contains { contains($0.file, paths) }
    }
  }

  /// Standard input belongs to no revision, and counts as changed.
  private func contains(_ file: SourceFile, _ paths: SourcePaths) -> Bool {
    guard var place = paths.place(of: file.path) else { return true }
    // A submodule that differs is told as one, whatever differs in it.
    while !places.contains(place) {
      guard let parent = place.parent else { return false }
      place = parent
    }
    return true
  }
}
