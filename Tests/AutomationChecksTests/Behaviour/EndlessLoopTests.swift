import SourceDiagnostics
import TestTexts
import Testing

@Suite struct EndlessLoopTests {
  private static let own = "{{ .event.diff.after.identifier }}"

  /// Severity, message and help of each loop.
  private func loops(_ texts: [String]) -> [String] {
    findings(["B003"], in: texts).map { "\($0.severity): \($0.message); \($0.help ?? "")" }
  }

  private func event(_ change: String, _ blueprint: String) -> String {
    "{type: ENTITY_\(change), blueprintIdentifier: \(blueprint)}"
  }

  private static let unguarded =
    "warning: each run of `sync` causes another one: `sync` → `sync`; "
    + "add a condition that no longer holds after the change"

  @Test func anAutomationThatWritesWhatTriggersItIsALoop() {
    let text = upsert("{identifier: '\(Self.own)', properties: {replicas: '{{ now }}'}}")
    let found = findings(["B003"], in: [text])
    #expect(loops([text]) == [Self.unguarded])
    #expect(
      found.first?.label == "updates entities of `service`, which starts `sync`")
    #expect(found.first?.span?.excerpt == "service")
  }

  @Test(
    "what may end a loop makes it a note",
    arguments: [
      (
        upsert("{identifier: '\(own)', title: '{{ now }}'}", condition: ".diff.before == null"),
        "make sure that the condition of `sync` no longer holds after the change"
      ),
      (
        upsert("{identifier: '\(own)', properties: {locked: true}}"),
        "add a condition that no longer holds once the values are written"
      ),
      (
        upsert("{identifier: '\(own)', title: '{{ now }}'}") + "\npublish: false",
        "add a condition before `sync` is published"
      ),
      (
        upsert("{identifier: '\(own)', title: '{{ now }}'}") + "\nrequiredApproval: true",
        "make sure that whoever approves runs of `sync` knows"
      ),
    ])
  func notesWhatMayEnd(text: String, help: String) {
    #expect(
      loops([text]) == ["note: each run of `sync` may cause another one: `sync` → `sync`; \(help)"])
  }

  @Test(
    "events are told apart",
    arguments: [
      ("ENTITY_CREATED", own, false), ("ENTITY_CREATED", "fixed", false),
      ("ENTITY_CREATED", "copy-{{ .event.diff.after.identifier }}", true),
      ("ENTITY_UPDATED", own, true), ("ENTITY_DELETED", own, false),
      ("ANY_ENTITY_CHANGE", own, true), ("TIMER_PROPERTY_EXPIRED", own, false),
    ])
  func tellsEventsApart(type: String, identifier: String, isLoop: Bool) {
    let event = "{type: \(type), blueprintIdentifier: service, propertyIdentifier: expires}"
    let text = upsert("{identifier: '\(identifier)', title: '{{ now }}'}", on: event)
    #expect(loops([text]) == (isLoop ? [Self.unguarded] : []))
  }

  @Test func loopsThroughOthersAreToldOnceAtTheFirst() {
    let mapping = "{identifier: x, title: '{{ now }}'}"
    let texts = [
      upsert(mapping, to: "a", on: event("UPDATED", "z"), named: "outside"),
      upsert(mapping, to: "b", on: event("UPDATED", "a"), named: "one"),
      upsert(mapping, to: "c", on: event("UPDATED", "b"), named: "two"),
      upsert(mapping, to: "a", on: event("UPDATED", "c"), named: "three"),
    ]
    let found = findings(["B003"], in: texts)
    #expect(
      found.map(\.message) == [
        "each run of `one` causes another one: `one` → `two` → `three` → `one`"
      ])
    #expect(found.first?.span?.file.path == "1.yaml")
    #expect(
      found.first?.labels.map(\.text) == [
        "`two` updates entities of `c`, which starts `three`",
        "`three` updates entities of `a`, which starts `one`",
      ])
  }

  @Test func whatLeadsToALoopOrComesFromOneIsNotOnIt() {
    let mapping = "{identifier: x, title: '{{ now }}'}"
    let texts = [
      upsert(mapping, to: "b", on: event("UPDATED", "a"), named: "far"),
      upsert(mapping, to: "c", on: event("UPDATED", "b"), named: "near"),
      upsert(mapping, to: "d", on: event("UPDATED", "c"), named: "one"),
      upsert(mapping, to: "c", on: event("UPDATED", "d"), named: "two"),
      upsert(mapping, to: "e", on: event("UPDATED", "d"), named: "behind"),
      upsert(mapping, to: "f", on: event("UPDATED", "e"), named: "between"),
      upsert(mapping, to: "f", on: event("UPDATED", "f"), named: "other"),
    ]
    #expect(
      findings(["B003"], in: texts).map(\.message) == [
        "each run of `one` causes another one: `one` → `two` → `one`",
        "each run of `other` causes another one: `other` → `other`",
      ])
  }

  @Test func anUnguardedLoopIsPreferred() {
    let mapping = "{identifier: x, title: '{{ now }}'}"
    let texts = [
      upsert(mapping, to: "b", on: event("UPDATED", "a"), named: "one"),
      upsert(mapping, to: "a", on: event("UPDATED", "b"), condition: ".x", named: "guarded"),
      upsert(mapping, to: "c", on: event("UPDATED", "b"), named: "two"),
      upsert(mapping, to: "a", on: event("UPDATED", "c"), named: "three"),
    ]
    #expect(
      findings(["B003"], in: texts).map { "\($0.severity): \($0.message)" } == [
        "warning: each run of `one` causes another one: `one` → `two` → `three` → `one`",
        "note: each run of `one` may cause another one: `one` → `guarded` → `one`",
      ])
  }

  @Test func recordsThatAreMirroredBothWaysEnd() {
    let mapping = "{identifier: '\(Self.own)', title: '{{ now }}'}"
    let texts = [
      upsert(mapping, to: "b", on: event("CREATED", "a"), named: "one"),
      upsert(mapping, to: "a", on: event("CREATED", "b"), named: "two"),
    ]
    #expect(loops(texts).isEmpty)
  }

  /// An automation that calls the platform.
  private func call(
    _ url: String, method: String = "POST", on event: String, named name: String = "call",
    body: String = "title: '{{ now }}', identifier: '{{ now }}'"
  ) -> String {
    """
    identifier: \(name)
    trigger: {type: automation, event: \(event)}
    invocationMethod:
      type: WEBHOOK
      url: 'https://api.getport.io/v1/\(url)'
      method: \(method)
      synchronized: true
      body: {\(body)}
    """
  }

  @Test(
    "calls of the platform's API are followed",
    arguments: [
      ("POST", "blueprints/service/entities?upsert=true", true),
      ("POST", "blueprints/service/entities", false),
      ("PATCH", "blueprints/service/entities/{{ .event.context.entityIdentifier }}", true),
      ("PUT", "blueprints/service/entities/x", true),
      ("GET", "blueprints/service/entities/x", false),
      ("DELETE", "blueprints/service/entities/x", false),
      ("PATCH", "blueprints/domain/entities/x", false),
      ("PATCH", "blueprints/{{ .event.context.blueprintIdentifier }}/entities/x", false),
    ])
  func followsCalls(method: String, path: String, isLoop: Bool) {
    let event = "{type: ENTITY_UPDATED, blueprintIdentifier: service}"
    #expect(loops([call(path, method: method, on: event)]).count == (isLoop ? 1 : 0))
  }

  @Test func followsRuns() {
    let run = "{type: RUN_UPDATED, actionIdentifier: create_service}"
    let form = action("{properties: {}}")
    #expect(
      findings(["B003"], in: [form, call("actions/create_service/runs", on: run)]).map(\.message)
        == [
          """
          each run of `create_service` causes another one: `create_service` → `call` → \
          `create_service`
          """
        ])
    #expect(
      findings(
        ["B003"],
        in: [form, call("actions/runs/{{ .event.diff.after.id }}", method: "PATCH", on: run)]
      ).map(\.label) == ["updates runs of `create_service`, which starts `call`"])
    let end = call(
      "actions/runs/{{ .event.diff.after.id }}", method: "PATCH", on: run, body: "status: SUCCESS")
    #expect(
      loops([form, end]) == [
        """
        note: each run of `call` may cause another one: `call` → `call`; add a condition on the \
        run's `status`, since one that has ended changes no more
        """
      ])
    #expect(loops([form, call("actions/runs/x", method: "PATCH", on: run)]).isEmpty)
    #expect(
      loops([automation("{type: ANY_RUN_CHANGE, actionIdentifier: sync}")]) == [Self.unguarded])
  }

  @Test func manyDefinitionsAreJudgedQuickly() {
    let texts = (0..<600).map { number in
      upsert(
        "{identifier: '\(Self.own)', title: '{{ now }}'}", to: "b\((number + 1) % 600)",
        on: "{type: ENTITY_UPDATED, blueprintIdentifier: b\(number)}", named: "a\(number)")
    }
    let clock = ContinuousClock()
    let time = clock.measure { #expect(findings(["B003"], in: texts).count == 1) }
    #expect(time < .seconds(10))
  }
}
