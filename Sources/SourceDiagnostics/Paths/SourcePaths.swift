/// Where the files stand that findings call by the names the author gave.
package struct SourcePaths: Sendable {
  /// The folder that relative names start from.
  package let workingFolder: AbsolutePath

  /// The places of the files that do not stand where their names say, as links lead elsewhere.
  private var linked: [String: AbsolutePath] = [:]

  /// Creates the places of files whose relative names start from a folder.
  package init(workingFolder: AbsolutePath) {
    self.workingFolder = workingFolder
  }

  /// Notes where a file stands.
  package mutating func set(_ place: AbsolutePath, of name: String) {
    linked[name] = place == AbsolutePath(name, in: workingFolder) ? nil : place
  }

  /// The place of the file that is shown by a name; `nil` for standard input.
  package func place(of name: String) -> AbsolutePath? {
    name == "-" ? nil : linked[name] ?? AbsolutePath(name, in: workingFolder)
  }

  /// The relative path to a file from a folder; standard input keeps its name.
  package func name(of name: String, from folder: AbsolutePath) -> String {
    place(of: name).map { folder.path(to: $0) } ?? name
  }
}
