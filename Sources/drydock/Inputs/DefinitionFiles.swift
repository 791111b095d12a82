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
  private var visited: Set<FilePlace.Identity> = []

  /// Reads every path, folders to any depth; faults are collected and the rest is read.
  init(_ paths: [String]) {
    for path in paths {
      let known = (candidates.count, diagnostics.count)
      let folders = visited.count
      read(path, isNamed: true)
      // A folder that is named again has been read before.
      if known == (candidates.count, diagnostics.count), visited.count > folders {
        diagnostics.append(
          Diagnostic(.noDefinition, .error, "`\(path)` holds no definition", at: nil))
      }
    }
  }

  /// The definitions that can be run.
  var definitions: [Definition] { candidates.compactMap(\.definition) }

  /// Whether any file could not be read or any definition be understood.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private mutating func read(_ path: String, isNamed: Bool) {
    do {
      if path == "-" { return try readFile(path) }
      switch try FilePlace.at(path) {
      case .file: try readFile(path, isNamed: isNamed)
      case .folder(let identity):
        // A link may lead back to a folder that is being read.
        guard visited.insert(identity).inserted else { return }
        for name in try Directory.names(in: path) where !name.hasPrefix(".") {
          readChild(path.hasSuffix("/") ? path + name : path + "/" + name, named: name)
        }
      }
    } catch {
      report(error)
    }
  }

  /// Reads what stands in a folder; what is no folder and no definition file is not looked at.
  private mutating func readChild(_ path: String, named name: String) {
    let isCandidate = DefinitionFile.isCandidate(fileName: name)
    do {
      if case .file = try FilePlace.at(path), !isCandidate { return }
    } catch {
      if isCandidate { report(error) }
      return
    }
    read(path, isNamed: false)
  }

  private mutating func readFile(_ path: String, isNamed: Bool = true) throws(SystemError) {
    let file = SourceFile(path: path, bytes: try ByteSource(path: path).readAll())
    let (found, findings) = DefinitionFile.readCandidates(file)
    candidates += found
    diagnostics += findings
    if isNamed, found.isEmpty, !findings.contains(where: { $0.severity == .error }) {
      diagnostics.append(
        Diagnostic(
          .noDefinition, .error, "`\(path)` holds no definition",
          at: SourceSpan(file: file, range: 0..<0),
          help: path.hasSuffix(".event.json")
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
    Diagnostic(
      .unreadableFile, .error, "cannot read `\(error.subject)`: \(error.reason)", at: nil)
  }
}
