internal import AutomationChecks
internal import AutomationDefinitions
internal import HostSystem
internal import SourceDiagnostics

/// The files that a path or pattern of a case means.
enum PathExpansion {
  /// The paths from the working folder; `nil` where there is nothing.
  static func paths(
    of text: String, in folder: AbsolutePath, workingFolder: AbsolutePath
  ) -> [String]? {
    guard text.contains("*") || text.contains("?") else {
      let path = workingFolder.path(to: AbsolutePath(text, in: folder))
      return FileLocation.exists(path) ? [path] : nil
    }
    let steps = text.split(separator: "/").map(String.init)
    let fixed = steps.prefix { !$0.contains("*") && !$0.contains("?") }
    let start = (text.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/")
    let base = AbsolutePath(start, in: folder)
    guard let pattern = PathPattern("/" + steps.dropFirst(fixed.count).joined(separator: "/"))
    else { return nil }
    var found: [String] = []
    collect(in: base, from: base, pattern, depth: 0, &found)
    return found.isEmpty ? nil : found.map { workingFolder.path(to: AbsolutePath($0)) }
  }

  /// How deep a pattern is followed, so that links that lead back come to an end.
  private static let maxDepth = 32

  private static func collect(
    in folder: AbsolutePath, from base: AbsolutePath, _ pattern: PathPattern, depth: Int,
    _ found: inout [String]
  ) {
    // A folder that cannot be searched holds no file that is meant.
    guard depth < maxDepth, let names = try? Directory.names(in: folder.text) else { return }
    for name in names where !name.hasPrefix(".") {
      let place = folder.appending(name)
      switch try? FilePlace.at(place.text) {
      case .folder: collect(in: place, from: base, pattern, depth: depth + 1, &found)
      case .file where DefinitionFile.isCandidate(fileName: name):
        if pattern.matches(base.path(to: place)) { found.append(place.text) }
      case .file, .stream, nil: break
      }
    }
  }
}
