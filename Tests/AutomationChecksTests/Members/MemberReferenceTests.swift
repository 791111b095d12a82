import SourceDiagnostics
import TestTexts
import Testing

@Suite struct MemberReferenceTests {
  private static let updated = "{type: ENTITY_UPDATED, blueprintIdentifier: service}"

  @Test(
    "what a condition reads is looked up in the trigger's blueprint",
    arguments: [
      (".diff.after.properties.language == \"Go\"", [String]()),
      (".diff.before.properties.owner", []), (".diff.after.properties.score > 1", []),
      (".diff.after.properties.incidents", []), (".diff.after.relations.domain", []),
      (".diff.after.properties | has(\"x\")", []), (".diff.after.properties | keys", []),
      ("if (.diff.after.properties | has(\"x\")) then .diff.after.properties.x else 1 end", []),
      (".diff.after.properties[.context.propertyIdentifier]", []),
      (".diff.after.scorecards.x", []), (".event.diff.after.properties.x", []),
      (".diff.after.properties.langauge", ["R106 did you mean `language`? @ langauge"]),
      (
        ".diff.after.properties[\"langauge\"]",
        ["R106 did you mean `language`? @ [\\\"langauge\\\"]"]
      ),
      (
        ".diff.after | .properties as $p | $p.locke",
        ["R106 did you mean `locked`? @ locke"]
      ),
      (
        ".diff.before.properties.domain",
        ["R106 it is a relation: write `relations` before it @ domain"]
      ),
      (".diff.after.relations.domian", ["R107 did you mean `domain`? @ domian"]),
      (
        ".diff.after.relations.locked",
        ["R107 it is a property, not a relation @ locked"]
      ),
      (
        ".diff.after.properties.x_y_z?",
        ["R106 add it to the blueprint, or remove it @ x_y_z"]
      ),
    ])
  func judgesConditions(condition: String, expected: [String]) {
    let quoted = "\"" + condition.replacing("\"", with: "\\\"") + "\""
    let found = findings(
      ["R106", "R107"], in: [serviceBlueprint, automation(Self.updated, condition: quoted)])
    #expect(
      found.map { "\($0.code.id) \($0.help ?? "") @ \($0.span?.excerpt ?? "")" } == expected)
  }

  @Test func judgesTemplatesByTheirRoots() {
    let body = "{a: 'v{{ .event.diff.after.properties.x1 }}', b: '{{ .diff.after.properties.x2 }}'}"
    #expect(
      lines(["R106"], in: [serviceBlueprint, automation(Self.updated, body: body)]) == [
        """
        R106 warning: blueprint `service` has no property `x1`; add it to the blueprint, or remove \
        it @ x1
        """
      ])
    let entity = "{a: '{{ .entity.properties.x1 }}', b: '{{ .entity.relations.domain }}'}"
    let form = "{properties: {n: {type: string, default: {jqQuery: .entity.properties.x2}}}}"
    let day2 = action(form, operation: "DAY-2", body: entity)
    #expect(
      findings(["R106"], in: [serviceBlueprint, day2]).map { $0.span?.excerpt } == ["x2", "x1"])
    let create = action(form, body: entity)
    #expect(lines(["R106"], in: [serviceBlueprint, create]).isEmpty)
  }

  @Test func judgesRulesAndSortOrders() {
    let form = """
      {properties: {s: {type: string, format: entity, blueprint: service,
        sort: {property: replcas, order: ASC},
        dataset: {combinator: and, rules: [
          {property: $identifier, operator: '=', value: x},
          {combinator: or, rules: [{property: langage, operator: '=', value: Go}]},
          {property: domain, operator: '=', value: x}]}}}}
      """
    #expect(
      findings(["R106"], in: [serviceBlueprint, domainBlueprint, action(form)])
        .map { $0.span?.excerpt } == ["replcas", "langage"])
  }

  @Test func followsMirrorsAndAggregations() {
    let blueprint = """
      identifier: pod
      title: Pod
      schema: {properties: {cpu: {type: number}}, required: [cpu, ram]}
      relations: {service: {target: service, required: false, many: false}}
      mirrorProperties:
        ok: {path: service.domain.tier}
        meta: {path: service.domain.$title}
        one: {path: srvice.language}
        two: {path: service.domian.tier}
        three: {path: service.domain.teir}
        four: {path: service.domain.parent.parent.x}
      aggregationProperties:
        sum:
          title: Sum
          type: number
          target: service
          query: {combinator: and, rules: [{property: lockd, operator: '=', value: true}]}
          calculationSpec: {calculationBy: property, func: sum, property: replica}
          pathFilter: [{path: [domain, children], fromBlueprint: service}]
      """
    let found = findings(["R106", "R107"], in: [serviceBlueprint, domainBlueprint, blueprint])
    #expect(
      found.map { "\($0.code.id) \($0.span?.excerpt ?? "")" } == [
        "R106 ram", "R107 srvice", "R107 domian", "R106 teir", "R106 x", "R106 lockd",
        "R106 replica", "R107 children",
      ])
  }

  @Test func judgesCalculations() {
    let blueprint = """
      identifier: pod
      title: Pod
      schema: {properties: {cpu: {type: number}}}
      calculationProperties:
        good: {type: number, calculation: .properties.cpu * 2}
        unknown: {type: number, calculation: '.properties.cpus + 1'}
        nested: {type: number, calculation: .properties.good}
      """
    #expect(
      lines(["R106", "R110"], in: [blueprint]) == [
        """
        R106 warning: blueprint `pod` has no property `cpus`; did you mean `cpu`? @ cpus
        """,
        """
        R110 warning: `good` is a calculation property, which another one cannot read; write out its \
        expression here @ good
        """,
      ])
  }

  @Test(
    "timers are told from other properties",
    arguments: [
      ("expires", [String]()),
      (
        "language",
        [
          """
          R109 warning: property `language` is no timer, so that it never expires; give the property \
          the format `timer`, or name one that has it @ language
          """
        ]
      ),
      (
        "expire",
        [
          """
          R106 warning: blueprint `service` has no property `expire`; did you mean `expires`? @ \
          expire
          """
        ]
      ),
    ])
  func judgesTimers(property: String, expected: [String]) {
    let event = """
      {type: TIMER_PROPERTY_EXPIRED, blueprintIdentifier: service, propertyIdentifier: \(property)}
      """
    #expect(lines(["R106", "R109"], in: [serviceBlueprint, automation(event)]) == expected)
  }

  @Test func platformBlueprintsAndUncertainOnesAreNotJudged() {
    let user = "identifier: _user\ntitle: User\nschema: {properties: {}}"
    let event = "{type: ENTITY_UPDATED, blueprintIdentifier: _user}"
    let condition = ".diff.after.properties.port_role"
    #expect(lines(["R106"], in: [user, automation(event, condition: condition)]).isEmpty)
    let twice = [serviceBlueprint, serviceBlueprint]
    #expect(
      lines(["R106"], in: twice + [automation(Self.updated, condition: condition)]).isEmpty)
  }

  @Test func pointsIntoEscapesAndBlockScalars() {
    let json = MarkedText(
      #"""
      {"identifier": "a", "trigger": {"type": "automation",
       "event": {"type": "ENTITY_UPDATED", "blueprintIdentifier": "service"}},
       "invocationMethod": {"type": "WEBHOOK", "url": "https://hooks.quayside.example",
        "body": {"é": "\"é\u00e9\" {{ .event.diff.after.properties.1️⃣tagz }}"}}}
      """#)
    #expect(
      findings(["R106"], in: [serviceBlueprint, json.text]).map(\.summary) == ["R106@\(json[1])"])
    let yaml = MarkedText(
      """
      identifier: a
      trigger:
        type: automation
        event: {type: ENTITY_UPDATED, blueprintIdentifier: service}
      invocationMethod:
        type: WEBHOOK
        url: https://hooks.quayside.example
        body:
          text: |
            é {{ .event.diff.after
              .properties.1️⃣tagz }}
          folded: >
            {{
            .event.diff.after.properties.2️⃣tagz }}
      """)
    #expect(
      findings(["R106"], in: [serviceBlueprint, yaml.text]).map(\.summary)
        == ["R106@\(yaml[1])", "R106@\(yaml[2])"])
  }
}
