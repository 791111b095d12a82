import AutomationDefinitions
import JSONValues
import SourceDiagnostics
import Testing

@Suite struct DefinitionDecodingTests {
  private func read(_ text: String, _ path: String = "a.yaml") throws -> Definition {
    let (definitions, diagnostics) = DefinitionFile.read(SourceFile(path: path, text: text))
    #expect(!diagnostics.contains { $0.severity > .note }, "\(diagnostics.map(\.message))")
    return try #require(definitions.first)
  }

  private func automation(_ text: String) throws -> Automation {
    guard case .automation(let automation) = try read(text) else {
      throw MissingDefinition()
    }
    return automation
  }

  private func action(_ text: String) throws -> SelfServiceAction {
    guard case .action(let action) = try read(text) else { throw MissingDefinition() }
    return action
  }

  private struct MissingDefinition: Error {}

  @Test func decodesAutomations() throws {
    let automation = try automation(
      """
      identifier: track_runs
      title: Track runs
      publish: false
      requiredApproval: {type: ALL}
      approvalNotification: {type: webhook, url: https://x.io, format: slack}
      trigger:
        type: automation
        event: {type: ANY_RUN_CHANGE, actionIdentifier: create_service}
        condition:
          type: JQ
          expressions: ['.diff.after.status == "SUCCESS"', .action == "UPDATE"]
          combinator: or
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: run
        mapping: {identifier: '{{ .event.diff.after.id }}', relations: {a: null}}
      """)
    #expect(automation.identifier.text == "track_runs")
    #expect(automation.title?.text == "Track runs")
    #expect(!automation.isPublished)
    #expect(automation.requiredApproval == .all)
    #expect(automation.trigger.kind == .anyRunChange)
    #expect(automation.trigger.subject.text == "create_service")
    #expect(automation.condition?.combinator == .or)
    #expect(
      automation.condition?.expressions.map(\.text)
        == [".diff.after.status == \"SUCCESS\"", ".action == \"UPDATE\""])
    #expect(automation.invocation.type == .upsertEntity)
    guard case .webhook(let url, let format) = automation.approvalNotification else {
      Issue.record("no webhook")
      return
    }
    #expect(url.text == "https://x.io")
    #expect(format?.text == "slack")
  }

  @Test(arguments: EventTrigger.Kind.allCases)
  func decodesEveryEvent(kind: EventTrigger.Kind) throws {
    let subject = kind.rawValue.contains("RUN") ? "actionIdentifier" : "blueprintIdentifier"
    let property = kind == .timerPropertyExpired ? ", propertyIdentifier: p" : ""
    let automation = try automation(
      """
      identifier: a
      trigger:
        type: automation
        event: {type: \(kind.rawValue), \(subject): s\(property)}
      invocationMethod: {type: KAFKA}
      """)
    #expect(automation.trigger.kind == kind)
    #expect(automation.trigger.subject.text == "s")
    #expect(automation.isPublished)
    #expect(automation.condition == nil)
  }

  @Test func decodesActions() throws {
    let action = try action(
      """
      identifier: scale
      trigger:
        type: self-service
        operation: DAY-2
        blueprintIdentifier: service
        actionCardButtonText: Scale it
        userInputs:
          properties:
            count:
              type: number
              title: Count
              minimum: 1
              maximum: {jqQuery: .entity.properties.max}
              default: {jqQuery: .entity.properties.count}
            size: {type: string, enum: [s, m], visible: {jqQuery: .form.count > 1}}
            token: {type: string, encryption: aes256-gcm}
            key: {type: object, encryption: {algorithm: client-side, key: PEM}}
            hosts:
              type: array
              items: {type: string, format: entity, blueprint: host}
              dependsOn: [count]
            owner:
              type: string
              format: entity
              blueprint: team
              dataset:
                combinator: and
                rules: [{property: $identifier, operator: '=', value: {jqQuery: .form.size}}]
          required: {jqQuery: '["count"]'}
          steps:
            - {title: One, order: [count], visible: false}
            - {title: Two, order: [size, head]}
          titles: {head: {title: Head, visible: true}}
        condition:
          type: SEARCH
          combinator: or
          rules:
            - {property: status, operator: '=', value: running}
            - {property: $createdAt, operator: between, value: {preset: lastWeek}}
            - property: at
              operator: notBetween
              value: {from: '2024-01-01T00:00:00Z', to: '2024-02-01T00:00:00Z'}
            - {property: email, operator: isEmpty}
            - {property: owner, operator: '=', value: {property: email, context: user}}
            - combinator: and
              rules: [{operator: relatedTo, blueprint: b, value: [x], direction: upstream}]
            - {propertySchema: {type: string, format: user}, operator: '=', value: x}
            - {property: {path: [a, {relation: b, maxHops: 2}]}, operator: matchAny, value: [x]}
      invocationMethod: {type: WEBHOOK, url: https://x.io, synchronized: '{{ .inputs.sync }}'}
      """)
    #expect(action.generation == .second)
    #expect(action.operation == .day2)
    #expect(action.blueprintIdentifier?.text == "service")
    #expect(action.actionCardButtonText?.text == "Scale it")

    let inputs = action.userInputs
    #expect(
      inputs.inputs.map(\.identifier.text) == ["count", "size", "token", "key", "hosts", "owner"])
    #expect(inputs.input("count")?.type == .number)
    #expect(inputs.input("count")?.bounds.map(\.kind) == [.minimum, .maximum])
    #expect(
      inputs.input("count")?.bounds.map { text($0.setting) } == ["1", "jq .entity.properties.max"])
    #expect(inputs.input("count")?.defaultValue.map(text) == "jq .entity.properties.count")
    #expect(inputs.input("size")?.enumeration.map(text) == #"["s","m"]"#)
    #expect(inputs.input("size")?.visible.map(text) == "jq .form.count > 1")
    #expect(inputs.input("hosts")?.items?.blueprint?.text == "host")
    #expect(inputs.input("hosts")?.dependsOn.map(\.text) == ["count"])
    if case .aes256GCM = inputs.input("token")?.encryption {} else { Issue.record("token") }
    if case .clientSide(let key) = inputs.input("key")?.encryption {
      #expect(key.text == "PEM")
    } else {
      Issue.record("key")
    }
    #expect(inputs.input("owner")?.dataset.map(text) == "and($identifier = jq .form.size)")
    if case .query(let query) = inputs.required {
      #expect(query.text == #"["count"]"#)
    } else {
      Issue.record("required")
    }
    #expect(inputs.steps?.map(\.title.text) == ["One", "Two"])
    #expect(inputs.steps?.last?.order.map(\.text) == ["size", "head"])
    #expect(inputs.titles.map(\.identifier.text) == ["head"])
    #expect(
      action.condition.map(text)
        == "or(status = \"running\", $createdAt between lastWeek, "
        + "at notBetween 2024-01-01T00:00:00Z…2024-02-01T00:00:00Z, email isEmpty, "
        + "owner = user.email, and(relatedTo b [\"x\"] upstream), "
        + "schema string user = \"x\", path matchAny [\"x\"])")
  }

  @Test func decodesTheFirstGeneration() throws {
    let action = try action(
      """
      identifier: create_service
      title: Create
      blueprint: service
      trigger: CREATE
      userInputs:
        properties: {name: {type: string}}
        required: [name]
        order: [name]
      invocationMethod:
        type: GITHUB
        org: o
        repo: r
        workflow: w.yml
        omitPayload: true
        omitUserInputs: false
        reportWorkflowStatus: true
      requiredApproval: true
      """)
    #expect(action.generation == .first)
    #expect(action.operation == .create)
    #expect(action.blueprintIdentifier?.text == "service")
    #expect(action.userInputs.order?.map(\.text) == ["name"])
    #expect(action.requiredApproval == .any)
    #expect(action.invocation.type == .github)
    #expect(action.invocation.node["omitPayload"]?.bool == true)
    if case .named(let names) = action.userInputs.required {
      #expect(names.map(\.text) == ["name"])
    } else {
      Issue.record("required")
    }
  }

  @Test func readsTheOldSpellingInTheFirstGenerationOnly() throws {
    let action = try action(
      """
      {identifier: a, trigger: DELETE, userInputs: {properties: {}},
       invocationMethod: {type: AZURE-DEVOPS, webhook: w, org: o}}
      """)
    #expect(action.invocation.type == .azureDevOps)
  }

  @Test func decodesBlueprints() throws {
    guard
      case .blueprint(let blueprint) = try read(
        """
        identifier: service
        title: Service
        teamInheritance: {path: x}
        schema:
          properties:
            tier: {type: string, enum: [a, b]}
            tags: {type: array, items: {type: string, format: url}}
          required: [tier]
        relations: {owner: {target: team, many: true, required: false}}
        mirrorProperties: {m: {path: owner.$title}}
        calculationProperties: {c: {calculation: .identifier, type: string}}
        aggregationProperties:
          g: {title: G, target: run, calculationSpec: {func: count, calculationBy: entities}}
        """)
    else {
      Issue.record("no blueprint")
      return
    }
    #expect(blueprint.property("tier")?.isRequired == true)
    #expect(blueprint.property("tier")?.enumeration?.map(\.value) == ["a", "b"])
    #expect(blueprint.property("tags")?.items?.format?.text == "url")
    #expect(blueprint.relation("owner")?.isMany == true)
    #expect(blueprint.relation("owner")?.target.text == "team")
    #expect(blueprint.mirrorProperties.map(\.text) == ["m"])
    #expect(blueprint.calculationProperties.map(\.text) == ["c"])
    #expect(blueprint.aggregationProperties.map(\.text) == ["g"])
  }

  private func text(_ setting: InputSetting) -> String {
    switch setting {
    case .fixed(let node): node.value.jsonText
    case .query(let query): "jq \(query.text)"
    }
  }

  private func text(_ query: SearchQuery) -> String {
    "\(query.combinator.rawValue)(\(query.rules.map(text).joined(separator: ", ")))"
  }

  private func text(_ rule: SearchRule) -> String {
    switch rule {
    case .group(let query): return text(query)
    case .relatedTo(let rule):
      let direction = rule.direction.map { " " + $0.rawValue } ?? ""
      return "relatedTo \(rule.blueprint.text) \(text(rule.operand))\(direction)"
    case .propertySchema(let rule):
      return "schema \(rule.type.text) \(rule.format?.text ?? "") \(rule.comparison.rawValue) "
        + (rule.operand.map(text) ?? "")
    case .property(let rule):
      let subject =
        switch rule.subject {
        case .property(let name): name.text
        case .context(let context): "\(context.owner.rawValue).\(context.property.text)"
        case .path: "path"
        }
      return "\(subject) \(rule.comparison.rawValue)" + (rule.operand.map { " " + text($0) } ?? "")
    }
  }

  private func text(_ operand: SearchOperand) -> String {
    switch operand {
    case .value(let node): node.value.jsonText
    case .context(let context): "\(context.owner.rawValue).\(context.property.text)"
    case .preset(let preset): preset.rawValue
    case .range(let from, let to): "\(from.text)…\(to.text)"
    case .query(let query): "jq \(query.text)"
    }
  }
}
