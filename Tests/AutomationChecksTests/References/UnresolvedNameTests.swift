import SourceDiagnostics
import TestTexts
import Testing

@Suite struct UnresolvedNameTests {
  private static let help = "validate its file together with this one, if it exists"

  @Test(
    "a blueprint that is missing is told as surely as the set allows",
    arguments: [
      ("service", [String]()), ("servcie", ["warning: did you mean `service`?"]),
      ("Service", ["warning: did you mean `service`?"]),
      ("domains", ["warning: did you mean `domain`?"]),
      ("warehouse", ["note: \(help)"]), ("_user", []), ("'<blueprint>'", []),
    ])
  func tellsMissingBlueprints(name: String, expected: [String]) {
    let event = "{type: ENTITY_CREATED, blueprintIdentifier: \(name)}"
    let found = findings(
      ["R101"], in: [serviceBlueprint, domainBlueprint, automation(event)])
    #expect(found.map { "\($0.severity): \($0.help ?? "")" } == expected)
  }

  @Test func staysQuietWithoutBlueprints() {
    let event = "{type: ENTITY_CREATED, blueprintIdentifier: servcie}"
    #expect(lines(["R101"], in: [automation(event)]).isEmpty)
    #expect(lines(["R101"], in: [serviceBlueprint]).isEmpty)
  }

  @Test func warnsWhereMostNamesAreKnown() {
    let blueprints = (1...5).map { number in
      """
      identifier: kind_\(number)
      title: Kind
      schema: {properties: {}}
      relations: {next: {target: kind_\(number % 5 + 1), required: false, many: false}}
      """
    }
    let event = "{type: ENTITY_CREATED, blueprintIdentifier: warehouse}"
    #expect(
      lines(["R101"], in: blueprints + [automation(event)]) == [
        "R101 warning: no blueprint `warehouse` is among those given; \(Self.help) @ warehouse"
      ])
  }

  @Test func namesThatDifferInDigitsAreNotNear() {
    let blueprints = ["cluster_v1", "cluster_v3"].map {
      "identifier: \($0)\ntitle: Cluster\nschema: {properties: {}}"
    }
    let event = "{type: ENTITY_CREATED, blueprintIdentifier: cluster_v2}"
    #expect(findings(["R101"], in: blueprints + [automation(event)]).map(\.severity) == [.note])
  }

  @Test func everyPlaceOfABlueprintIsLookedAt() {
    let form = """
      {properties: {
        one: {type: string, format: entity, blueprint: servce},
        many: {type: array, items: {type: string, format: entity, blueprint: servces}},
        found: {type: string, format: entity, blueprint: service, dataset: {combinator: and, rules: [
          {property: $blueprint, operator: '=', value: sevice},
          {operator: relatedTo, blueprint: domian, value: x}]}}}}
      """
    let relations = """
      identifier: team
      title: Team
      schema: {properties: {}}
      relations: {services: {target: sservice, required: false, many: true}}
      aggregationProperties:
        count:
          {title: Count, type: number, target: serviice,
           calculationSpec: {calculationBy: entities, func: count},
           pathFilter: [{path: [x], fromBlueprint: servicee}]}
      """
    let call = """
      identifier: call
      trigger: {type: automation, event: {type: ENTITY_DELETED, blueprintIdentifier: domain}}
      invocationMethod:
        {type: WEBHOOK, url: 'https://api.getport.io/v1/blueprints/servic/entities?x=/y'}
      """
    let found = findings(
      ["R101", "E301"],
      in: [
        serviceBlueprint, domainBlueprint, relations, action(form), call,
        upsert("{identifier: x}", to: "serviec"),
      ])
    #expect(
      found.map { "\($0.code.id) \($0.span?.excerpt ?? "")" } == [
        "R101 sservice", "R101 serviice", "R101 servicee", "R101 servce", "R101 servces",
        "R101 sevice", "R101 domian", "R101 servic", "E301 serviec",
      ])
  }

  @Test func tellsMissingActions() {
    let form = action("{properties: {}}")
    #expect(
      lines(
        ["R102"],
        in: [form, automation("{type: RUN_UPDATED, actionIdentifier: create-service}")])
        == [
          """
          R102 warning: no action or automation `create-service` is among those given; did you mean \
          `create_service`? @ create-service
          """
        ])
    let event = "{type: RUN_UPDATED, actionIdentifier: sync_run}"
    // It is called like the action that it waits for, which is not among those given.
    #expect(
      findings(["R102"], in: [form, automation(event, named: "sync_runs")]).map(\.severity)
        == [.note])
    #expect(lines(["R102"], in: [automation(event, named: "sync_runs")]).isEmpty)
  }

  @Test func tellsTheActionThatACallRuns() {
    let call = """
      identifier: call
      trigger: {type: automation, event: {type: ENTITY_DELETED, blueprintIdentifier: domain}}
      invocationMethod:
        {type: WEBHOOK, url: 'https://api.us.getport.io/v1/actions/create_servce/runs?run_as=x'}
      """
    #expect(
      findings(["R102"], in: [action("{properties: {}}"), call]).map { $0.span?.excerpt ?? "" }
        == ["create_servce"])
  }
}
