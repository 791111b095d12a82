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

  /// Writes the files that are not there yet, all or none, and tells which those are.
  func add(_ files: [StarterFile]) throws {
    let isThere = files.map(exists)
    var created: [String] = []
    do throws(SystemError) {
      for (file, isThere) in zip(files, isThere) where !isThere {
        try create(file)
        created.append(path(of: file))
      }
    } catch {
      for path in created { FileWriting.remove(path) }
      throw console.refusal(error)
    }
    for (file, isThere) in zip(files, isThere) {
      let path = path(of: file).printable
      try console.print(
        isThere ? "kept     \(path), which is there already\n" : "created  \(path)\n")
    }
  }

  private func create(_ file: StarterFile) throws(SystemError) {
    let path = path(of: file)
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try Directory.create(String(path[..<slash]))
    }
    try FileWriting.create(file.text, at: path, isExecutable: file.isExecutable)
  }
}
