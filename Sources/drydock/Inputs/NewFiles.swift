internal import ArgumentParser
internal import AutomationTesting
internal import HostSystem
internal import SourceDiagnostics

/// Files that a command adds to a folder, without touching what is there.
struct NewFiles {
  private let folder: String
  private let console: Console

  init(in folder: String, for console: Console) {
    self.folder = folder
    self.console = console
  }

  /// Where a file goes.
  func path(of file: StarterFile) -> String {
    if folder == "." { return file.path }
    return folder.hasSuffix("/") ? folder + file.path : "\(folder)/\(file.path)"
  }

  func exists(_ file: StarterFile) -> Bool { FileLocation.exists(path(of: file)) }

  /// Writes a file that is not there yet, and tells which happened.
  func add(_ file: StarterFile) throws {
    let path = path(of: file)
    guard !exists(file) else {
      return try console.print("kept     \(path), which is there already\n")
    }
    do throws(SystemError) {
      if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
        try Directory.create(String(path[..<slash]))
      }
      try FileWriting.create(file.text, at: path, isExecutable: file.isExecutable)
    } catch {
      console.note("error: cannot write `\(error.subject)`: \(error.reason)\n")
      throw ExitCode(1)
    }
    try console.print("created  \(path)\n")
  }
}
