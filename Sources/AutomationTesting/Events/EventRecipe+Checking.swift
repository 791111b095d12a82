internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension EventRecipe {
  /// Refuses parts that contradict each other.
  func check() throws(EventFault) {
    let change = EventChange(self)
    if type.isAboutRuns {
      if blueprint != nil { throw excess("blueprint", help: "name the `action` of the run") }
      if property != nil { throw excess("property", help: "leave it out") }
      if status != nil, before != nil || after != nil {
        throw EventFault(
          "a status is given beside the run", help: "give the status in the run itself")
      }
    } else {
      if action != nil { throw excess("action", help: "name the `blueprint` of the entity") }
      if status != nil { throw excess("status", help: "leave it out") }
      if property != nil, change != .expired { throw excess("property", help: "leave it out") }
    }
    if id != nil, before != nil || after != nil {
      throw EventFault(
        "an id is given beside \(type.isAboutRuns ? "the run" : "the entity")",
        help: "give it in there")
    }
    if before != nil, !change.hasBefore { throw excess("before", help: "leave it out") }
    if after != nil, !change.hasAfter { throw excess("after", help: "give it as `before`") }
    if change == .updated, (before == nil) != (after == nil) {
      throw EventFault(
        "\(type.rawValue) has two sides, found \(before == nil ? "`after`" : "`before`") alone",
        help: "add \(before == nil ? "`before`" : "`after`")")
    }
    for (side, value) in [("before", before), ("after", after)] {
      try check(value, side)
    }
  }

  private func check(_ value: JSONValue?, _ side: String) throws(EventFault) {
    guard let value else { return }
    let noun = type.isAboutRuns ? "a run" : "an entity"
    guard value.objectValue != nil else {
      throw EventFault(
        "`\(side)` is \(value.typeName.withArticle), expected \(noun)", help: "give an object")
    }
    guard !type.isAboutRuns, let blueprint, let found = value["blueprint"]?.stringValue,
      !found.hasSameBytes(as: blueprint)
    else { return }
    throw EventFault(
      "the entity in `\(side)` is of blueprint `\(found.shortened(to: 60))`, expected `\(blueprint)`",
      help: "name its blueprint, or leave it out")
  }

  private func excess(_ part: String, help: String) -> EventFault {
    EventFault("\(type.rawValue) has no `\(part)`", help: help)
  }

  /// The blueprint that is named, here or by an entity.
  var entityBlueprint: String? {
    blueprint ?? after?["blueprint"]?.stringValue ?? before?["blueprint"]?.stringValue
  }

  /// The action that is named, here or by a run.
  var runAction: String? {
    action
      ?? [after, before].lazy.compactMap { run in
        run?["action"]?["identifier"]?.stringValue ?? run?["action"]?.stringValue
      }.first
  }

  /// The entities that are given, with the name of their blueprint.
  func givenEntities(of blueprint: String) -> (before: JSONObject?, after: JSONObject?) {
    func named(_ value: JSONValue?) -> JSONObject? {
      guard var entity = value?.objectValue else { return nil }
      if entity["blueprint"] == nil { entity["blueprint"] = .string(blueprint) }
      return entity
    }
    return (named(before), named(after))
  }

  /// The property that expires.
  func timerProperty(of blueprint: Blueprint?) throws(EventFault) -> String {
    guard let blueprint else {
      guard let property else {
        throw EventFault(
          "the event names no timer property", help: "name the property that expires")
      }
      return property
    }
    let timers = blueprint.properties.filter { $0.format?.text == "timer" }
      .map(\.identifier.text)
    guard let property else {
      guard let only = timers.first, timers.count == 1 else {
        let name = "blueprint `\(blueprint.identifier.text)`"
        let names = timers.map { "`\($0)`" }.joined(separator: ", ")
        throw timers.isEmpty
          ? EventFault("\(name) has no timer property")
          : EventFault("\(name) has several timer properties", help: "name one of \(names)")
      }
      return only
    }
    guard timers.contains(where: { $0.hasSameBytes(as: property) }) else {
      throw EventFault(
        "blueprint `\(blueprint.identifier.text)` has no timer property `\(property.shortened(to: 60))`",
        help: (property.nearest(in: timers) ?? timers.first).map { "did you mean `\($0)`?" })
    }
    return property
  }
}
