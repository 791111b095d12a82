internal import ArgumentParser
internal import AutomationChecks
internal import AutomationDefinitions
internal import HostSystem
internal import SourceDiagnostics

/// Where a command works: its folder, the git work tree around it, and what the configuration says.
struct Workspace {
  let workingFolder: AbsolutePath

  /// The work tree that the working folder lies in.
  let workTree: WorkTree?

  /// The folder of the configuration, from which its patterns are told.
  let configurationFolder: AbsolutePath

  let configuration: PolicyConfiguration

  /// What is wrong with the configuration.
  let diagnostics: [Diagnostic]

  static let configurationName = ".drydock.yaml"

  /// Reads a configuration, else that of the working folder or the nearest one above it in the
  /// work tree.
  init(configurationPath path: String? = nil) throws(SystemError) {
    workingFolder = AbsolutePath(try FileLocation.workingFolder())
    workTree = WorkTree(containing: workingFolder)
    let root = workTree?.root ?? workingFolder
    let place =
      path.map { [workingFolder] in AbsolutePath($0, in: workingFolder) }
      ?? Self.configuration(from: workingFolder, to: root)
    guard let place else {
      configurationFolder = root
      configuration = PolicyConfiguration()
      diagnostics = []
      return
    }
    configurationFolder = place.parent ?? .root
    (configuration, diagnostics) = Self.read(path ?? workingFolder.path(to: place))
  }

  /// The folder from which other programs name files: the root of the repository.
  var root: AbsolutePath { workTree?.root ?? workingFolder }

  var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }

  private static func read(_ path: String) -> (PolicyConfiguration, [Diagnostic]) {
    do {
      let file = SourceFile(path: path, bytes: try ByteSource(path: path).readAll())
      return PolicyConfiguration.read(file, codes: DiagnosticCode.all)
    } catch {
      return (PolicyConfiguration(), [.unreadableFile(error)])
    }
  }

  private static func configuration(
    from folder: AbsolutePath, to root: AbsolutePath
  ) -> AbsolutePath? {
    var folder = folder
    while true {
      let place = folder.appending(configurationName)
      if FileLocation.exists(place.text) { return place }
      guard folder != root, let parent = folder.parent else { return nil }
      folder = parent
    }
  }
}

extension Workspace {
  /// The workspace of a command that can do nothing without it.
  static func usable(for console: Console) throws -> Workspace {
    let workspace = try Workspace()
    console.show(workspace.diagnostics)
    guard workspace.isUsable else { throw ExitCode(1) }
    return workspace
  }
}
