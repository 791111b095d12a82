internal import AutomationDefinitions
internal import HostSystem
internal import SourceDiagnostics

extension DiagnosticCode {
  /// The system refuses to read a file or folder.
  static let unreadableFile = DiagnosticCode(
    "D101", "unreadable-file",
    Explanation(
      what: "The system refuses to read a file or folder.",
      why: """
        What cannot be read is not checked. The command ends with exit code 1, so that a wrong \
        path in a pipeline does not look like success.
        """,
      example: "$ drydock run automatoins --event service.event.json",
      instead: "$ drydock run automations --event service.event.json"))

  /// A path named on the command line holds no definition.
  static let noDefinition = DiagnosticCode(
    "D102", "no-definition",
    Explanation(
      what: "A path named on the command line holds no definition.",
      why: """
        A definition is an object with `identifier` and `trigger`, or a blueprint with `schema`. \
        Where a path holds none, nothing would be checked, and a pipeline would pass for the wrong \
        reason.
        """,
      example: "$ drydock run package.json --event service.event.json",
      instead: "$ drydock run automations --event service.event.json"))
}

/// The definitions of the files and folders named on the command line.
struct DefinitionFiles {
  /// What looks like a definition, also where it cannot be run.
  private(set) var candidates: [DefinitionCandidate] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The files that were taken apart, in the order in which they were read.
  private(set) var files: [SourceFile] = []

  /// Where the files stand.
  private(set) var paths: SourcePaths

  /// The files and folders that were named.
  private(set) var named: [AbsolutePath] = []

  private var ignored: IgnoredFiles
  private var visited: Set<FilePlace.Identity> = []
  private var hasReadStandardInput = false
  private var places: Set<AbsolutePath> = []

  /// How many files were met again, and how many files and folders were left out.
  private var repetitions = 0
  private var omissions = 0

  /// Reads every path, folders to any depth; faults are collected and the rest is read.
  ///
  /// In folders, what git or the configuration ignores is left out, and so are faults of files that
  /// do not seem to hold a definition.
  init(_ names: [String], in workspace: Workspace) {
    paths = SourcePaths(workingFolder: workspace.workingFolder)
    ignored = IgnoredFiles(workspace)
    for name in names {
      let known = (candidates.count, diagnostics.count, repetitions)
      let (folders, omitted) = (visited.count, omissions)
      read(named: name)
      // A folder that is named again has been read before.
      if known == (candidates.count, diagnostics.count, repetitions), visited.count > folders {
        diagnostics.append(
          Diagnostic(
            .noDefinition, .error, "`\(name)` holds no definition", at: nil,
            help: omissions > omitted
              ? "what git or the configuration ignores is read only where it is named" : nil))
      }
    }
  }

  /// Reads every path, and what stands in a folder, but not in the folders in it.
  init(_ names: [String], besideFilesIn folder: String, in workspace: Workspace) {
    self.init(names, in: workspace)
    do {
      let place = try realPlace(of: folder)
      named.append(place)
      let names = try Directory.names(in: folder)
      ignored.ask(about: place, isRepository: names.contains(".git"))
      for name in names
      where DefinitionFile.isCandidate(fileName: name) && !ignored.contains(place.appending(name)) {
        let path = folder.joined(to: name)
        guard case .file = try FilePlace.at(path) else { continue }
        try readFile(path, at: realPlace(of: path), isNamed: false)
      }
    } catch {
      report(error)
    }
  }

  /// Reads files of a revision of git, those left out that a folder would be read without.
  init(
    _ files: [RevisionFile], of revision: String, in workspace: Workspace
  ) {
    paths = SourcePaths(workingFolder: workspace.workingFolder)
    ignored = IgnoredFiles(workspace)
    for file in files where places.insert(file.place).inserted {
      guard file.isNamed || !ignored.contains(file.place) else { continue }
      let path = workspace.workingFolder.path(to: file.place)
      take(
        SourceFile(path: "\(revision):\(path)", bytes: file.bytes), isNamed: file.isNamed)
    }
  }

  /// The definitions that can be run.
  var definitions: [Definition] { candidates.compactMap(\.definition) }

  /// Whether any file could not be read or any definition be understood.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private mutating func read(named path: String) {
    do {
      guard path != "-" else { return try readStandardInput() }
      let found = try FilePlace.at(path)
      // A pipe, such as the shell's `<(…)`, has no place in any folder.
      if case .stream = found { return try readText(path, isNamed: true) }
      let place = try realPlace(of: path)
      named.append(place)
      if case .folder(let identity) = found {
        try readFolder(path, identity, at: place)
      } else {
        try readFile(path, at: place, isNamed: true)
      }
    } catch {
      report(error)
    }
  }

  private mutating func readStandardInput() throws(SystemError) {
    guard !hasReadStandardInput else { return repetitions += 1 }
    hasReadStandardInput = true
    try readText("-", isNamed: true)
  }

  private mutating func readFolder(
    _ path: String, _ identity: FilePlace.Identity, at place: AbsolutePath
  ) throws(SystemError) {
    // A link may lead back to a folder that is being read.
    guard visited.insert(identity).inserted else { return }
    let names = try Directory.names(in: path)
    ignored.ask(about: place, isRepository: names.contains(".git"))
    for name in names where !name.hasPrefix(".") {
      let child = place.appending(name)
      guard !ignored.contains(child) else {
        omissions += 1
        continue
      }
      readChild(path.joined(to: name), named: name)
    }
  }

  /// Reads what stands in a folder; what is no folder and no definition file is not looked at.
  private mutating func readChild(_ path: String, named name: String) {
    let isCandidate = DefinitionFile.isCandidate(fileName: name)
    let found: FilePlace
    do {
      found = try FilePlace.at(path)
    } catch {
      let isGarbled = name.unicodeScalars.contains("\u{FFFD}")
      if isCandidate || isGarbled { report(isGarbled ? .notUTF8(path) : error) }
      return
    }
    do {
      switch found {
      case .folder(let identity): try readFolder(path, identity, at: realPlace(of: path))
      case .file where isCandidate: try readFile(path, at: realPlace(of: path), isNamed: false)
      case .file, .stream: break
      }
    } catch {
      report(error)
    }
  }

  /// Where a path leads to, so that a file is known by one place whatever links lead there.
  private func realPlace(of path: String) throws(SystemError) -> AbsolutePath {
    AbsolutePath(try FileLocation.resolving(path))
  }

  private mutating func readFile(
    _ path: String, at place: AbsolutePath, isNamed: Bool
  ) throws(SystemError) {
    guard places.insert(place).inserted else { return repetitions += 1 }
    paths.set(place, of: path)
    try readText(path, isNamed: isNamed)
  }

  private mutating func readText(_ path: String, isNamed: Bool) throws(SystemError) {
    take(SourceFile(path: path, bytes: try ByteSource(path: path).readAll()), isNamed: isNamed)
  }

  private mutating func take(_ file: SourceFile, isNamed: Bool) {
    guard isNamed || DefinitionFile.mayHoldDefinitions(file) else { return }
    let (found, findings) = DefinitionFile.readCandidates(file)
    guard isNamed || !found.isEmpty || DefinitionFile.seemsToHoldDefinitions(file) else { return }
    files.append(file)
    candidates += found
    diagnostics += findings
    if isNamed, found.isEmpty, !findings.contains(where: { $0.severity == .error }) {
      diagnostics.append(
        Diagnostic(
          .noDefinition, .error, "`\(file.path)` holds no definition",
          at: SourceSpan(file: file, range: 0..<0),
          help: file.path.hasSuffix(".event.json")
            ? "give an event with `--event`"
            : "a definition is an object with `identifier` and `trigger`, or `schema`"))
    }
  }

  private mutating func report(_ error: SystemError) {
    diagnostics.append(.unreadableFile(error))
  }
}

extension Diagnostic {
  /// The system refused to read a file or folder.
  static func unreadableFile(_ error: SystemError) -> Diagnostic {
    if let limit = error.lengthLimit { return .oversizedDocument(error.subject, limit: limit) }
    return Diagnostic(
      .unreadableFile, .error, "cannot read `\(error.subject)`: \(error.reason)", at: nil,
      help: error.remedy)
  }
}

extension String {
  /// The path to what is called by a name in the folder that this path leads to.
  func joined(to name: String) -> String {
    if self == "." { return name }
    return hasSuffix("/") ? self + name : self + "/" + name
  }
}
