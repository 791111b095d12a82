import AutomationDefinitions
import JSONValues
import SourceDiagnostics
import Testing

/// Reads the blueprint that a YAML text holds.
func readBlueprint(_ text: String) throws -> Blueprint {
  let file = SourceFile(path: "blueprint.yaml", text: text)
  guard case .blueprint(let blueprint) = DefinitionFile.read(file).definitions.first else {
    throw MissingDefinition()
  }
  return blueprint
}

/// Reads the self-service action that a YAML text holds.
func readAction(_ text: String) throws -> SelfServiceAction {
  let file = SourceFile(path: "action.yaml", text: text)
  guard case .action(let action) = DefinitionFile.read(file).definitions.first else {
    throw MissingDefinition()
  }
  return action
}

struct MissingDefinition: Error {}

/// Reads JSON.
func readJSON(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

extension Diagnostic {
  /// Code, severity, message, help and the text of the place on one line.
  var oneLine: String {
    let place = span.map { " @ \($0.excerpt)" } ?? ""
    return "\(code.id) \(severity.rawValue): \(message)\(help.map { "; \($0)" } ?? "")\(place)"
  }
}

extension SourceSpan {
  /// The text of the place.
  var excerpt: String { String(decoding: file.bytes[range], as: UTF8.self) }
}
