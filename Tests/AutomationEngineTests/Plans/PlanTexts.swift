import AutomationDefinitions
import SourceDiagnostics
import TestTexts

/// Definitions with effects of all kinds, and events that fire them.
enum PlanTexts {
  /// A blueprint with every kind of property, and upserts of its entities.
  static let upserts = #"""
    - identifier: copy
      title: Copy
      schema:
        properties:
          any: {type: string}
          count: {type: number, minimum: 1, maximum: 100}
          half: {type: number}
          tier: {type: string, enum: [gold, silver]}
          at: {type: string, format: date-time}
          page: {type: string, format: url}
          code: {type: string, pattern: '^[a-z]{2,}$', maxLength: 8}
          isLive: {type: boolean}
          tags: {type: array, items: {type: string, enum: [a, b]}, maxItems: 2}
          names: {type: array, items: {type: string}}
          link: {type: object, format: labeled-url}
          settings: {type: object}
          hosts: {type: array, uniqueItems: true}
        required: [any]
      relations:
        parent: {target: copy, many: false, required: true}
        peers: {target: copy, many: true}
    - identifier: single
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: copy
        mapping:
          identifier: "{{ .event.diff.after.identifier }}"
          title: "{{ .event.diff.after.title }}"
          icon: Anchor
          team: "{{ .event.diff.after.team }}"
          properties:
            any: "{{ .event.diff.after.any }}"
            count: "{{ .event.diff.after.count }}"
            half: "{{ .event.diff.after.count / 2 }}"
            tier: "{{ .event.diff.after.tier }}"
            at: "{{ .event.diff.after.at }}"
            page: "{{ .event.diff.after.page }}"
            code: "{{ .event.diff.after.code }}"
            isLive: "{{ .event.diff.after.count == 1 }}"
            tags: "{{ .event.diff.after.tags }}"
            names: "{{ .event.diff.after.peers }}"
            link: "{{ .event.diff.after.link }}"
            settings: "{{ .event.diff.after.link // {} }}"
            hosts: "{{ .event.diff.after.tags }}"
          relations:
            parent: "{{ .event.diff.after.parent }}"
            peers: "{{ .event.diff.after.peers }}"
    - identifier: mixed
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: copy
        mapping:
          identifier: "copy-{{ .event.diff.after.identifier }}"
          title: "{{ .event.diff.after.title }} of {{ .event.diff.after.tier }}"
          team: ["{{ .event.diff.after.tier }}", all]
          properties:
            any: '{{ "\(.event.diff.after.title) of \(.event.diff.after.tier)" }}'
            count: 7
            code: "x{{ .event.diff.after.code }}"
            page: "https://a.io/{{ .event.diff.after.title }}"
            at: "{{ .event.diff.after.at }} "
            tags: ["{{ .event.diff.after.tags[0]? }}", b]
            names: ["{{ .event.diff.after.title }}", "{{ .event.diff.after.title }}!", x]
            settings: {a: "{{ .event.diff.after.any }}", b: [1, "{{ .event.diff.after.count }}"]}
          relations:
            parent: "{{ .event.diff.after.identifier }}-x"
            peers: ["{{ .event.diff.after.parent }}", "p-{{ .event.diff.after.tier }}", q]
    - identifier: sections
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: copy
        mapping:
          identifier: "{{ .event.diff.after.identifier }}"
          properties: "{{ .event.diff.after | {any, count, tier, link} }}"
          relations: "{{ .event.diff.after | {parent, peers} }}"
    - identifier: named
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: copy
        mapping:
          identifier: "{{ .event.diff.after.identifier }}"
          properties:
            "{{ if .event.diff.after.isLive then \"tier\" else null end }}": "{{ .event.diff.after.tier }}"
            "{{ .event.diff.after.key }}": "{{ .event.diff.after.value }}"
            "co{{ .event.diff.after.end }}": "{{ .event.diff.after.count }}"
          relations: {"{{ \"parent\" }}": "{{ .event.diff.after.parent }}"}
    - identifier: unknown
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: cpoy
        mapping:
          identifier: "{{ .event.diff.after.identifier }}"
          title: "{{ .event.diff.after.title }}"
          properties: {"{{ .event.diff.after.tier }}": "{{ .event.diff.after.any }}", b: x}
          relations: "{{ .event.diff.after.link }}"
    - identifier: platform
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: _user
        mapping: {identifier: "{{ .event.diff.after.identifier }}", createdAt: now}
    """#

  /// Upserts in which something is found each time.
  static let faultyUpserts = [
    "properties: {wrong: \"{{ .event.id }}\"}", "properties: {count: \"7\"}", "title: 7",
    "properties: {count: \"{{ .event.id }} times\"}", "properties: {count: 700}",
    "relations: {parent: [a]}", "relations: {parent: null}", "relations: {nobody: a}",
    "properties: {tags: [a, c]}", "properties: {tags: [\"{{ .event.tag }}\", a, b]}",
    "team: {a: 1}", "properties: {\"{{ .event.id }}\": 1}",
    "properties: {\"{{ .event.id }}\": \"x {{ .event.id }}\"}",
  ]

  /// Effects of every other kind.
  static let requests = #"""
    - identifier: either
      trigger:
        type: automation
        event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}
        condition:
          type: JQ
          expressions: ["true", ".diff.after.title | ascii_upcase | length > 0", ".diff.after.count | ascii_upcase"]
          combinator: or
      invocationMethod: {type: WEBHOOK, url: "https://a.io", body: {a: "{{ .event.diff.after.any }}"}}
    - identifier: both
      trigger:
        type: automation
        event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}
        condition:
          type: JQ
          expressions: ["false", ".diff.after.count | ascii_upcase"]
          combinator: and
      invocationMethod: {type: WEBHOOK, url: "https://a.io", body: {a: "{{ .event.diff.after.any }}"}}
    - identifier: webhook
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: WEBHOOK
        url: "https://a.io/{{ .event.diff.after.identifier }}"
        method: put
        headers:
          x-title: "{{ .event.diff.after.title }}"
          x-mixed: "t {{ .event.diff.after.any }}"
          x-number: 1.50
          x-list: [1, "{{ .event.diff.after.tier }}"]
          "x-{{ .event.diff.after.tier }}": "{{ empty }}"
        body: {a: "{{ .event.diff.after.any }}", b: [1.0, "{{ .event.diff.after.count }}"]}
        synchronized: "{{ .event.diff.after.isLive }}"
        agent: "true"
    - identifier: body
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod: {type: WEBHOOK, url: "{{ .event.diff.after.page }}", body: "{{ .event.diff.after.link }}"}
    - identifier: message
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod: {type: WEBHOOK, url: "https://a.io", body: null, headers: null, agent: 1}
    - identifier: github
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: GITHUB
        org: quayside
        repo: "{{ .event.diff.after.identifier }}"
        workflow: "deploy {{ .event.diff.after.tier }}.yml"
        workflowInputs:
          ref: "{{ .event.diff.after.title }}"
          any: "{{ .event.diff.after.any }}"
          number: 2.50
          mixed: "n={{ .event.diff.after.count }}"
          context: {run: "{{ .run.id }}", by: "{{ .trigger.by }}", at: ["{{ .trigger.at }}", "\n"]}
          none: "{{ empty }}"
        reportWorkflowStatus: "{{ .event.diff.after.isLive }}"
    - identifier: github-plain
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod: {type: GITHUB, org: a b, repo: c, workflow: d.yml, reportWorkflowStatus: false}
    - identifier: gitlab
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: GITLAB
        groupName: "quay/{{ .event.diff.after.tier }}"
        projectName: p
        defaultRef: "{{ .event.diff.after.title }}"
        pipelineVariables: {A: "{{ .event.diff.after.any }}", B: true}
    - identifier: azure
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: AZURE_DEVOPS
        org: "{{ .event.diff.after.identifier }}"
        webhook: hook
        payload: {id: "{{ .event.id }}", all: "{{ .event.diff.after }}"}
    - identifier: azure-message
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod: {type: AZURE_DEVOPS, org: o, webhook: w}
    - identifier: kafka
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod: {type: KAFKA, payload: "{{ .event.diff.after.link }}"}
    - identifier: kafka-message
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod: {type: KAFKA}
    - identifier: integration
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: INTEGRATION_ACTION
        installationId: "i-{{ .event.diff.after.tier }}"
        integrationActionType: dispatch_workflow
        integrationActionExecutionProperties:
          org: quayside
          repo: r
          workflow: "{{ .event.diff.after.title }}"
          reportWorkflowStatus: "false"
          workflowInputs: {ref: main, tier: "{{ .event.diff.after.tier }}"}
    """#

  /// The definitions of a YAML text.
  static func definitions(_ text: String) -> [Definition] { ReplayText.definitions(text) }

  /// An upsert of the blueprint with one part of its mapping.
  static func upsert(_ part: String) -> String {
    """
    - identifier: one
      trigger: {type: automation, event: {type: ANY_ENTITY_CHANGE, blueprintIdentifier: service}}
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: copy
        mapping:
          identifier: fixed
          \(part)

    """
  }

  /// The lines of random events.
  static func events(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in event(&generator) }
  }

  /// Values of each member that are as they must be for the blueprint.
  private static let usual: [(key: String, values: [String])] = [
    ("identifier", ["\"a-1\"", "\"b/2:x\"", #""c\\d""#]),
    ("title", ["\"Pier\"", "\"Quay-7\"", "\"é\"", "\"main\""]),
    ("team", ["[\"a\", \"b\"]", "\"a\"", "null", "[]"]), ("any", ["\"x\"", "\"y z\""]),
    ("count", ["1", "7", "2.5", "1e2"]), ("tier", ["\"gold\"", "\"silver\""]),
    ("at", ["\"2026-01-31T00:00:00.000Z\"", "\"2026-01-31T00:00:00+02:00\""]),
    ("page", ["\"https://a.io/x\""]), ("code", ["\"abc\"", "\"zz\""]),
    ("isLive", ["true", "\"true\"", "false"]),
    ("tags", ["[\"a\"]", "[\"b\", \"a\"]", "null"]),
    ("link", [#"{"url": "https://a.io", "displayText": "A"}"#, "null"]),
    ("key", ["null", "\"at\"", "\"page\"", "\"code\"", "\"half\""]),
    ("value", ["\"2026-01-31T00:00:00.000Z\"", "\"https://a.io\"", "\"abc\"", "null", "7"]),
    ("end", ["\"unt\"", "\"de\""]),
    ("parent", ["\"a-1\"", "\"b\""]), ("peers", ["[\"a\", \"b/c\"]", "null", "[]"]),
  ]

  private static let unusual = [
    "null", "true", "0", "-0", "1e300", "\"\"", "\"null\"", "\"undefined\"", "\"a null b\"",
    #""x y \u00e9 \"q\" \\ \n \u0007 😀""#, "[]", "[1, [2], {\"b\": 1, \"a\": \"null\"}]", "{}",
    #"{"10": 1, "b": 2, "9": 3, "b": 5}"#, "\"..\"", "\"ü\"", "[\"a\", \"a\"]",
    #"{"identifier": "x"}"#,
  ]

  private static func event(_ generator: inout SeededGenerator) -> String {
    // Many events are as they must be, others less and less so.
    let oddness = [0, 0, 1, 4][Int.random(in: 0..<4, using: &generator)]
    var members: [String] = []
    for (key, values) in usual {
      let isOdd = Int.random(in: 0..<16, using: &generator) < oddness
      if isOdd, Bool.random(using: &generator) { continue }
      let pool = isOdd ? unusual : values
      members.append("\"\(key)\": \(pool[Int.random(in: 0..<pool.count, using: &generator)])")
    }
    let by = ["{\"orgId\": \"o\\u00e9\", \"userId\": \"u\"}", "{\"userId\": \"u\"}"][
      Int.random(in: 0..<8, using: &generator) == 0 ? 1 : 0]
    return """
      {"id": "e", "action": "UPDATE", "resourceType": "entity", "trigger": {"by": \(by)}, \
      "context": {"blueprintIdentifier": "service"}, \
      "diff": {"before": null, "after": {\(members.joined(separator: ", "))}}}
      """
  }
}
