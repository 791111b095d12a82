internal import AutomationDefinitions
internal import SourceDiagnostics

/// The definitions that are judged together, found by their names.
struct CheckedSet: Sendable {
  let definitions: [CheckedDefinition]

  /// The blueprints by their identifiers; the first of those with the same one.
  let blueprints: [String: Blueprint]

  /// The actions and automations by their identifiers; the first of those with the same one.
  let runnable: [String: CheckedDefinition]

  /// The names of blueprints.
  let blueprintNames: KnownNames

  /// The names of actions and automations.
  let runnableNames: KnownNames

  /// For the identifier of each definition that repeats one, the first of that name.
  let duplicates: [SourceSpan: SourceString]

  /// The loops in which definitions make each other run, by the place of the first one of each.
  let loops: [SourceSpan: [AutomationLoop]]

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
    let references = definitions.flatMap(\.references)
    blueprintNames = KnownNames(
      of: definitions.filter { $0.candidate.kind == .blueprint },
      referredBy: references.filter { $0.target != .runnable })
    runnableNames = KnownNames(
      of: definitions.filter { [.action, .automation].contains($0.candidate.kind) },
      referredBy: references.filter { $0.target == .runnable })
    duplicates = DuplicateIdentifier.all(in: definitions)
    loops = EndlessLoop.all(in: definitions)
  }

  /// The blueprint of a name, when it is certain which one is meant and the file tells all of it.
  ///
  /// The platform's own blueprints, whose names begin with `_`, have properties that no file has.
  func blueprint(_ name: String?) -> Blueprint? {
    guard let name, !name.hasPrefix("_"), !blueprintNames.ambiguous.contains(name) else {
      return nil
    }
    return blueprints[name]
  }

  /// The action of a name, when it is certain which one is meant.
  func action(_ name: String?) -> SelfServiceAction? {
    guard let name, !runnableNames.ambiguous.contains(name),
      case .action(let action) = runnable[name]?.definition
    else { return nil }
    return action
  }
}
