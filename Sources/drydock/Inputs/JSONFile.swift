internal import ArgumentParser
internal import AutomationDefinitions
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

/// A JSON or YAML file with one value, such as inputs or an entity.
enum JSONFile {
  /// Reads a file; `-` is standard input.
  static func read(_ path: String, for output: Console) throws -> JSONValue {
    try readNode(path, for: output).value
  }

  /// Reads a file with the places of its values.
  static func readNode(_ path: String, for output: Console) throws -> DocumentNode {
    let file = try source(path, for: output)
    let (roots, diagnostics) = DocumentReader.read(
      file, format: DocumentFormat(path: path) ?? .json)
    output.show(diagnostics)
    guard let root = roots.first, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw ExitCode(1)
    }
    return root
  }

  /// Reads the text of a file.
  static func source(_ path: String, for output: Console) throws -> SourceFile {
    do {
      return SourceFile(
        path: path == "-" ? "standard input" : path,
        bytes: try ByteSource(path: path).readAll())
    } catch {
      output.show([.unreadableFile(error)])
      throw ExitCode(1)
    }
  }

  /// Reads a file of which nothing may be shown, not even the line of a fault.
  static func readConfidential(_ path: String, for output: Console) throws -> JSONValue {
    let file = try source(path, for: output)
    let (roots, diagnostics) = DocumentReader.read(
      file, format: DocumentFormat(path: path) ?? .json)
    guard let root = roots.first, !diagnostics.contains(where: { $0.severity == .error }) else {
      let line = diagnostics.first?.span.map { ", line \($0.start.line)" } ?? ""
      output.note("error: `\(path.printable)`\(line) cannot be read as JSON or YAML\n")
      throw ExitCode(1)
    }
    return root.value
  }
}
