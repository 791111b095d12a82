internal import AutomationDefinitions
internal import SourceDiagnostics

/// The definitions that are judged together, found by their names.
struct CheckedSet: Sendable {
  let definitions: [CheckedDefinition]

  /// The blueprints by their identifiers; the first of those with the same one.
  let blueprints: [String: Blueprint]

  /// The actions and automations by their identifiers; the first of those with the same one.
  let runnable: [String: CheckedDefinition]

  init(_ definitions: [CheckedDefinition]) {
    self.definitions = definitions
    var blueprints: [String: Blueprint] = [:]
    var runnable: [String: CheckedDefinition] = [:]
    for checked in definitions {
      switch checked.definition {
      case .blueprint(let blueprint):
        let name = blueprint.identifier.text
        blueprints[name] = blueprints[name] ?? blueprint
      case .automation, .action:
        runnable[checked.name] = runnable[checked.name] ?? checked
      case nil: break
      }
    }
    self.blueprints = blueprints
    self.runnable = runnable
  }
}
