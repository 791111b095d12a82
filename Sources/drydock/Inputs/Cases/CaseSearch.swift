internal import AutomationDefinitions
internal import AutomationTesting
internal import HostSystem
internal import SourceDiagnostics

/// The files of cases in the files and folders named on the command line.
struct CaseSearch {
  /// The paths of the files, in the order in which they were found.
  private(set) var paths: [String] = []

  /// The files that look like expected outcomes, in folders that were searched.
  private(set) var expectedFiles: [String] = []

  /// The folders that were searched.
  private(set) var folders: [String] = []

  private(set) var diagnostics: [Diagnostic] = []
  private let workingFolder: AbsolutePath
  private var ignored: IgnoredFiles
  private var visited: Set<FilePlace.Identity> = []
  private var places: Set<AbsolutePath> = []

  /// How often something was found that is known already.
  private var repetitions = 0

  init(_ names: [String], in workspace: Workspace) {
    workingFolder = workspace.workingFolder
    ignored = IgnoredFiles(workspace)
    for name in names {
      let known = (paths.count, diagnostics.count, repetitions)
      read(named: name)
      if known == (paths.count, diagnostics.count, repetitions) {
        diagnostics.append(
          Diagnostic(
            .noCase, .error, "`\(name)` holds no cases", at: nil,
            help: "cases stand in files called `cases.yaml`, `….cases.yaml` or `case.yaml`"))
      }
    }
  }

  private mutating func read(named path: String) {
    do {
      switch try FilePlace.at(path) {
      case .folder(let identity) where visited.contains(identity): repetitions += 1
      case .folder(let identity): try readFolder(path, identity)
      case .file, .stream:
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if CaseFileName.matches(name) { add(path) }
      }
    } catch {
      diagnostics.append(.unreadableFile(error))
    }
  }

  private mutating func readFolder(
    _ path: String, _ identity: FilePlace.Identity
  ) throws(SystemError) {
    // A link may lead back to a folder that is being read.
    guard visited.insert(identity).inserted else { return }
    folders.append(path)
    let names = try Directory.names(in: path)
    let place = AbsolutePath(try FileLocation.resolving(path))
    ignored.ask(about: place, isRepository: names.contains(".git"))
    var subfolders: [(String, FilePlace.Identity)] = []
    for name in names where !name.hasPrefix(".") && !ignored.contains(place.appending(name)) {
      let child = path.joined(to: name)
      let holdsCases = CaseFileName.matches(name)
      do {
        switch try FilePlace.at(child) {
        case .folder(let identity): subfolders.append((child, identity))
        case .file where holdsCases: add(child)
        case .file where name == "expected.json" || name.hasSuffix(".expected.json"):
          expectedFiles.append(child)
        case .file, .stream: break
        }
      } catch {
        let isGarbled = name.unicodeScalars.contains("\u{FFFD}")
        if holdsCases || isGarbled {
          diagnostics.append(.unreadableFile(isGarbled ? .notUTF8(child) : error))
        }
      }
    }
    for (child, identity) in subfolders {
      do {
        try readFolder(child, identity)
      } catch {
        diagnostics.append(.unreadableFile(error))
      }
    }
  }

  private mutating func add(_ path: String) {
    guard places.insert(AbsolutePath(path, in: workingFolder)).inserted else {
      return repetitions += 1
    }
    paths.append(path)
  }
}
