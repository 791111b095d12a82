package import AutomationDefinitions
package import JSONValues
package import SourceDiagnostics

/// Reads the blueprint that a YAML text holds.
package func readBlueprint(_ text: String) throws -> Blueprint {
  let file = SourceFile(path: "blueprint.yaml", text: text)
  guard case .blueprint(let blueprint) = DefinitionFile.read(file).definitions.first else {
    throw MissingDefinition()
  }
  return blueprint
}

/// Reads the self-service action that a YAML text holds.
package func readAction(_ text: String) throws -> SelfServiceAction {
  let file = SourceFile(path: "action.yaml", text: text)
  guard case .action(let action) = DefinitionFile.read(file).definitions.first else {
    throw MissingDefinition()
  }
  return action
}

/// A text holds no definition of the kind that a test needs.
package struct MissingDefinition: Error {
  package init() {}
}

/// Reads JSON.
package func readJSON(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

extension Diagnostic {
  /// Code, severity, message, help and the text of the place on one line.
  package var oneLine: String {
    let place = span.map { " @ \($0.excerpt)" } ?? ""
    return "\(code.id) \(severity.rawValue): \(message)\(help.map { "; \($0)" } ?? "")\(place)"
  }
}

extension SourceSpan {
  /// The text of the place.
  package var excerpt: String { String(decoding: file.bytes[range], as: UTF8.self) }
}
