internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationTesting
internal import SourceDiagnostics

/// The name of a definition that is started, and where it goes.
struct StarterPlace: ParsableArguments {
  @Argument(help: "The identifier of the definition.")
  var name: String

  @Option(help: ArgumentHelp("The folder in which its own folder is made.", valueName: "folder"))
  var into = "automations"

  /// Writes the files of a definition into a folder of its name.
  func write(_ files: [StarterFile], for console: Console) throws {
    try judge(files)
    let folder = into.hasSuffix("/") ? into + name : "\(into)/\(name)"
    let newFiles = NewFiles(in: folder, for: console)
    if let present = files.first(where: newFiles.exists) {
      throw ValidationError(
        "`\(newFiles.path(of: present))` is there already: choose another name, or another folder "
          + "with `--into`")
    }
    try newFiles.add(files)
    try console.print("\nnext: drydock test \(folder.quotedForShell)\n")
  }

  /// Refuses a name that the platform refuses, or by which the definition would not be found.
  private func judge(_ files: [StarterFile]) throws {
    guard let definition = files.first else { return }
    guard DefinitionFile.isCandidate(fileName: definition.path) else {
      throw ValidationError(
        "a file `\(definition.path.printable)` is never read as a definition: choose another name")
    }
    let file = SourceFile(path: definition.path, text: definition.text)
    if let error = DefinitionFile.read(file).diagnostics.first(where: { $0.severity == .error }) {
      throw ValidationError(error.message + (error.help.map { ": \($0)" } ?? ""))
    }
  }
}
