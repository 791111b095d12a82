import AutomationDefinitions
import AutomationTesting
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// Recipes in files of cases, and what contradicts itself in them.
struct EventRecipeTests {
  /// The event of a recipe, or the first finding and the fault with their places.
  private func made(_ text: String) throws -> (event: JSONValue?, findings: [String]) {
    let marked = MarkedText(text)
    let file = marked.file("cases.yaml")
    let root = try #require(DocumentReader.read(file, format: .yaml).roots.first)
    #expect(EventRecipe.isRecipe(root))
    let (recipe, diagnostics) = EventRecipe.decode(root, now: .epoch)
    guard let recipe else { return (nil, diagnostics.map(\.oneLine)) }
    do {
      return (try EventMaker(definitions: []).event(recipe).value, diagnostics.map(\.oneLine))
    } catch {
      return (nil, [error.diagnostic(at: root.opening).oneLine])
    }
  }

  @Test func decodesEveryKey() throws {
    let (event, findings) = try made(
      """
      type: ENTITY_UPDATED
      blueprint: service
      id: checkout-api
      seed: 7
      set:
        diff.after.properties: {language: Go, replicas: 3}
        .diff.after.team[0]: payments
      unset: [diff.after.icon, context.propertyIdentifier]
      """)
    #expect(findings == [])
    let after = event?["diff"]?["after"]
    #expect(after?["identifier"] == "checkout-api")
    #expect(after?["properties"] == ["language": "Go", "replicas": 3])
    #expect(after?["team"] == ["payments"])
    #expect(after?["icon"] == nil)
    #expect(event?["trigger"]?["at"] == "1970-01-01T00:00:00.000Z")
    let context: JSONValue = ["blueprintIdentifier": "service", "entityIdentifier": "checkout-api"]
    #expect(event?["context"] == context)
  }

  @Test func theEntitiesDecideWhichOfAnyChangeItIs() throws {
    func action(_ sides: String) throws -> JSONValue? {
      try made("type: ANY_ENTITY_CHANGE\nblueprint: b\n" + sides).event?["action"]
    }
    #expect(try action("before: {identifier: a}") == "DELETE")
    #expect(try action("after: {identifier: a}") == "CREATE")
    #expect(try action("before: {identifier: a}\nafter: {identifier: a}") == "UPDATE")
    #expect(try action("") == "UPDATE")
  }

  @Test(arguments: [
    ("RUN_CREATED", "", "null", "IN_PROGRESS"),
    ("RUN_UPDATED", "", "IN_PROGRESS", "SUCCESS"),
    ("ANY_RUN_CHANGE", "status: FAILURE", "IN_PROGRESS", "FAILURE"),
    ("RUN_UPDATED", "status: DECLINED", "WAITING_FOR_APPROVAL", "DECLINED"),
  ])
  func runsTakeTheirStatus(type: String, more: String, before: String, after: String) throws {
    let diff = try made("type: \(type)\naction: a\n" + more).event?["diff"]
    #expect(diff?["before"]?["status"]?.stringValue ?? "null" == before)
    #expect(diff?["after"]?["status"]?.stringValue == after)
    #expect(diff?["after"]?["endedAt"]?.isNull == (after == "IN_PROGRESS"))
  }

  @Test(arguments: [
    ("type: ENTITY_UPDATE", "C001 error: unknown event type `ENTITY_UPDATE`", "ENTITY_UPDATE"),
    ("type: ENTITY_UPDATED\nbluprint: a", "C001 error: unknown key `bluprint`", "bluprint"),
    (
      "type: RUN_UPDATED\naction: a\nstatus: SUCESS", "C001 error: unknown status `SUCESS`",
      "SUCESS"
    ),
    ("type: RUN_UPDATED\naction: a\nseed: 1.5", "C001 error: the seed is `1.5`", "1.5"),
    (
      "type: ENTITY_UPDATED\nblueprint: a\nset: {diff.afer.title: b}",
      "C001 error: there is no `.diff.afer`; did you mean `after`?", "diff.afer.title"
    ),
    (
      "type: ENTITY_UPDATED\nblueprint: a\nunset: [diff..x]",
      "C001 error: `diff..x` is no path", "diff..x"
    ),
    ("type: ENTITY_CREATED", "C001 error: the event names no blueprint", ""),
    ("type: RUN_CREATED", "C001 error: the event names no action", ""),
    ("type: RUN_CREATED\nblueprint: a", "C001 error: RUN_CREATED has no `blueprint`", ""),
    ("type: ENTITY_CREATED\naction: a", "C001 error: ENTITY_CREATED has no `action`", ""),
    ("type: ENTITY_CREATED\nstatus: SUCCESS", "C001 error: ENTITY_CREATED has no `status`", ""),
    ("type: ENTITY_CREATED\nproperty: a", "C001 error: ENTITY_CREATED has no `property`", ""),
    ("type: ENTITY_CREATED\nbefore: {}", "C001 error: ENTITY_CREATED has no `before`", ""),
    ("type: ENTITY_DELETED\nafter: {}", "C001 error: ENTITY_DELETED has no `after`", ""),
    ("type: ENTITY_UPDATED\nafter: {}", "C001 error: ENTITY_UPDATED has two sides", ""),
    (
      "type: ENTITY_CREATED\nblueprint: a\nafter: {identifier: b, blueprint: c}",
      "C001 error: the entity in `after` is of blueprint `c`, expected `a`", ""
    ),
    (
      "type: ENTITY_CREATED\nblueprint: a\nafter: {title: b}",
      "C001 error: the entity has no `identifier`", ""
    ),
    ("type: ENTITY_CREATED\nid: a\nafter: {}", "C001 error: an id is given beside the entity", ""),
    (
      "type: TIMER_PROPERTY_EXPIRED\nblueprint: a",
      "C001 error: the event names no timer property", ""
    ),
  ])
  func refusesContradictions(text: String, message: String, place: String) throws {
    let (event, findings) = try made(text)
    #expect(event == nil)
    let finding = try #require(findings.first)
    #expect(finding.hasPrefix(message))
    #expect(finding.hasSuffix(" @ " + (place.isEmpty ? "t" : place)))
  }

  @Test(arguments: [
    ("due", nil), (nil, nil), ("du", "blueprint `a` has no timer property `du`"),
    ("title", "blueprint `a` has no timer property `title`"),
  ])
  func onlyTimersExpire(property: String?, message: String?) throws {
    let blueprint = try readBlueprint(
      """
      identifier: a
      title: A
      schema:
        properties: {due: {type: string, format: timer}, title: {type: string}}
      """)
    var recipe = EventRecipe(.timerPropertyExpired)
    recipe.blueprint = "a"
    recipe.property = property
    do {
      let event = try EventMaker(definitions: [.blueprint(blueprint)]).event(recipe).value
      #expect(message == nil)
      #expect(event["context"]?["propertyIdentifier"] == "due")
      #expect(event["diff"]?["after"]?["properties"]?["due"] == "2026-01-01T00:00:00.000Z")
      #expect(event["diff"]?["before"] == nil)
    } catch {
      #expect(error.message == message)
    }
  }
}
