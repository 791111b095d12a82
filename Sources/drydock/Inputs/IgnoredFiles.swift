internal import AutomationChecks
internal import SourceDiagnostics

/// What is left out when folders are searched: what git ignores, and what the configuration does.
struct IgnoredFiles {
  private let workspace: Workspace
  private var ignoredByGit: Set<AbsolutePath> = []
  private var rootsAsked: Set<AbsolutePath> = []

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Asks git about a folder that is searched, unless it did so with a folder above.
  mutating func ask(about folder: AbsolutePath, isRepository: Bool) {
    let wasAsked = rootsAsked.contains { $0.contains(folder) }
    guard isRepository || !wasAsked, let tree = WorkTree(containing: folder) else { return }
    rootsAsked.insert(folder)
    ignoredByGit.formUnion(tree.ignored(in: folder))
  }

  func contains(_ place: AbsolutePath) -> Bool {
    if ignoredByGit.contains(place) { return true }
    let patterns = workspace.configuration.ignored
    guard !patterns.isEmpty else { return false }
    let path = workspace.configurationFolder.path(to: place)
    return patterns.contains { $0.matches(path) }
  }
}
