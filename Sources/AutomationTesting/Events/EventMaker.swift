package import AutomationDefinitions
package import JSONValues
internal import SourceDiagnostics

/// An event that was made.
package struct MadeEvent: Sendable {
  /// The event, bare or as trigger data.
  package let value: JSONValue

  /// What could not be made as on the platform.
  package let notes: [String]
}

/// Makes events of recipes, with what is known of blueprints and actions.
package struct EventMaker: Sendable {
  let definitions: [Definition]

  /// Creates a maker; recipes may also name what is not among the definitions.
  package init(definitions: [Definition]) { self.definitions = definitions }

  /// Makes an event: the same recipe and definitions always give the same one.
  package func event(_ recipe: EventRecipe) throws(EventFault) -> MadeEvent {
    try recipe.check()
    let change = EventChange(recipe)
    let generator = SeededGenerator(seed: recipe.seed)
    let envelope = EventEnvelope(
      change: change, now: recipe.now, generator: generator.part("envelope"))
    var notes: [String] = []
    let bare =
      recipe.type.isAboutRuns
      ? try runEvent(recipe, change, envelope, generator, &notes)
      : try entityEvent(recipe, change, envelope, generator, &notes)
    var value = JSONValue.object(bare)
    if let automation = recipe.automation {
      value = envelope.triggerData(of: value, firing: automation)
    }
    for edit in recipe.edits { value = try edit.apply(to: value) }
    return MadeEvent(value: value, notes: notes)
  }

  private func entityEvent(
    _ recipe: EventRecipe, _ change: EventChange, _ envelope: EventEnvelope,
    _ generator: SeededGenerator, _ notes: inout [String]
  ) throws(EventFault) -> JSONObject {
    guard let identifier = recipe.entityBlueprint else {
      throw EventFault("the event names no blueprint", help: "name the blueprint of the entity")
    }
    let blueprint = try blueprint(identifier)
    if blueprint == nil, recipe.before == nil, recipe.after == nil {
      notes.append("blueprint `\(identifier)` is not known, so the entity has no properties")
    }
    let property = change == .expired ? try recipe.timerProperty(of: blueprint) : nil
    var maker = EntityMaker(
      blueprintIdentifier: identifier, blueprint: blueprint, now: recipe.now,
      conditions: recipe.conditions, generator.part(identifier))
    var (before, after) = recipe.givenEntities(of: identifier)
    if before == nil, after == nil {
      var entity = maker.entity(identifier: recipe.id, isNew: change == .created)
      if let property {
        var properties = entity["properties"]?.objectValue ?? JSONObject()
        properties[property] = .string(recipe.now.description)
        entity["properties"] = .object(properties)
      }
      after = entity
      before = change == .updated ? maker.earlier(than: entity) : entity
      notes += maker.unfilled.map { "no value was found that property `\($0)` can have" }
    }
    guard let entity = (after ?? before)?["identifier"]?.stringValue else {
      throw EventFault("the entity has no `identifier`", help: "add it")
    }
    return envelope.entityEvent(
      EventEnvelope.Subject(blueprint: identifier, entity: entity, property: property),
      before: change.hasBefore ? before : nil, after: change.hasAfter ? after : nil)
  }

  private func runEvent(
    _ recipe: EventRecipe, _ change: EventChange, _ envelope: EventEnvelope,
    _ generator: SeededGenerator, _ notes: inout [String]
  ) throws(EventFault) -> JSONObject {
    guard let identifier = recipe.runAction else {
      throw EventFault("the event names no action", help: "name the action of the run")
    }
    let definition = try action(identifier)
    if definition == nil {
      notes.append("action `\(identifier)` is not known, so the run has no inputs and no payload")
    }
    let maker = RunMaker(
      identifier: identifier, definition: definition,
      blueprint: definition?.blueprintIdentifier.flatMap(knownBlueprint), id: recipe.id,
      now: recipe.now, generator.part(identifier))
    var (before, after) = (recipe.before?.objectValue, recipe.after?.objectValue)
    if before == nil, after == nil {
      if change == .created {
        after = maker.begun(
          recipe.status ?? (maker.needsApproval ? .waitingForApproval : .inProgress))
      } else {
        (before, after) = maker.changed(to: recipe.status ?? .success)
      }
    }
    return envelope.runEvent(of: maker.describedDefinition, before: before, after: after)
  }
}

extension Definition {
  /// The blueprint that a self-service action belongs to.
  fileprivate var blueprintIdentifier: String? {
    if case .action(let action) = self { action.blueprintIdentifier?.text } else { nil }
  }
}
