import AutomationDefinitions
import JSONValues
import SourceDiagnostics

/// What holds for documents of any notation.
enum DocumentProperties {
  /// Reads a file, requires that all places lie inside it, and gives its values.
  static func read(_ file: SourceFile, _ format: DocumentFormat) -> [DocumentNode]? {
    let (roots, diagnostics) = DocumentReader.read(file, format: format, maxDepth: 300)
    requireSound(diagnostics, file)
    let again = DocumentReader.read(file, format: format, maxDepth: 300)
    require(again.roots.map(\.value) == roots.map(\.value), "reading twice gives the same")
    require(again.diagnostics.count == diagnostics.count, "reading twice finds the same")
    for root in roots { requireInside(root, file) }
    checkDefinitions(file)
    return diagnostics.contains { $0.severity == .error } ? nil : roots
  }

  /// Requires that what definitions there are is told with places inside the file.
  private static func checkDefinitions(_ file: SourceFile) {
    let (candidates, diagnostics) = DefinitionFile.readCandidates(file)
    requireSound(diagnostics, file)
    for candidate in candidates {
      guard let definition = candidate.definition else { continue }
      FuzzProperties.requireInside(definition.identifier.span, file)
    }
  }

  /// Requires that a value can be written and read again.
  static func requireRoundTrip(_ value: JSONValue) {
    let bytes = JSONWriter().bytes(of: value)
    let again = try? JSONValue(parsing: bytes)
    require(again == value, "what is written reads the same: \(value.jsonText)")
    require(again.map { JSONWriter().bytes(of: $0) } == bytes, "what is written again is the same")
  }

  private static func requireInside(_ root: DocumentNode, _ file: SourceFile) {
    var pending = [root]
    while let node = pending.popLast() {
      FuzzProperties.requireInside(node.span, file)
      if let string = node.string { requireInside(string, file) }
      for member in node.members ?? [] {
        requireInside(member.key, file)
        pending.append(member.value)
      }
      pending += node.elements ?? []
    }
  }

  private static func requireInside(_ string: SourceString, _ file: SourceFile) {
    FuzzProperties.requireInside(string.span, file)
    let count = string.text.utf8.count
    for offset in [0, count / 3, count / 2, max(0, count - 1), count] {
      FuzzProperties.requireInside(string.span(of: offset..<count), file)
      FuzzProperties.requireInside(string.span(of: 0..<offset), file)
    }
  }
}
