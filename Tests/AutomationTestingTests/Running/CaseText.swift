import AutomationDefinitions
import AutomationEngine
import AutomationTesting
import JSONValues
import SourceDiagnostics

/// Cases about a few definitions, made ready without any file.
enum CaseText {
  static let definitions = """
    - identifier: announce
      trigger:
        type: automation
        event: {type: ENTITY_UPDATED, blueprintIdentifier: service}
        condition: {type: JQ, expressions: [.diff.after.tier == 1], combinator: and}
      invocationMethod:
        type: WEBHOOK
        url: https://chat.example/{{ .secrets.HOOK }}
        body: {title: "{{ .event.diff.after.title | ascii_upcase }}"}
    - identifier: count
      trigger:
        type: automation
        event: {type: ENTITY_DELETED, blueprintIdentifier: service}
      invocationMethod: {type: WEBHOOK, url: "https://count.example"}
    - identifier: notice
      trigger:
        type: automation
        event: {type: ENTITY_DELETED, blueprintIdentifier: service}
      invocationMethod: {type: WEBHOOK, url: "https://notice.example"}
    - identifier: deploy
      trigger:
        type: self-service
        operation: CREATE
        userInputs: {properties: {version: {type: string}}, required: [version]}
      invocationMethod: {type: WEBHOOK, url: "https://ci.example", body: {version: "{{ .inputs.version }}"}}
    """

  /// An update of a service with a title and a tier, as it stands in a case.
  static func update(title: String = "checkout", tier: Int = 1) -> String {
    "{action: UPDATE, resourceType: entity, context: {blueprintIdentifier: service},"
      + " diff: {before: {}, after: {title: \(title), tier: \(tier)}}}"
  }

  static let deletion =
    "{action: DELETE, resourceType: entity, context: {blueprintIdentifier: service}}"

  static func set(_ text: String = definitions) -> DefinitionSet {
    let (definitions, findings) = DefinitionFile.read(SourceFile(path: "all.yaml", text: text))
    return DefinitionSet(definitions, delimiters: .detected, findings: findings)
  }

  /// The file of a text of cases, whose events and inputs stand in it.
  static func prepared(_ text: String, path: String = "cases.yaml", _ set: DefinitionSet = set())
    -> PreparedFile
  {
    let file = CaseFile(SourceFile(path: path, text: text))
    let entries = file.cases.map { test in
      PreparedFile.Entry.ready(
        PreparedCase(
          test, definitions: set, stimulus: stimulus(of: test), user: nil,
          expected: test.expectedFile.map { PreparedCase.ExpectedFile(path: $0.text, value: nil) }))
    }
    return PreparedFile(path: path, entries: entries, diagnostics: file.diagnostics) { $0 }
  }

  private static func stimulus(of test: TestCase) -> PreparedCase.Stimulus {
    switch test.stimulus {
    case .event(.inline(let node)): return .event(Event(node.value))
    case .invocation(let execution):
      guard case .inline(let inputs) = execution.inputs else { return .invocation(Invocation()) }
      return .invocation(Invocation(inputs: inputs.value.objectValue ?? JSONObject()))
    case .event(.file): return .event(Event(.null))
    }
  }

  /// What comes of one case of these keys.
  static func result(of keys: String) -> CaseResult? {
    let run = CaseRun([prepared("- {name: it, \(keys)}")])
    run.work()
    return run.results.first?.results.first
  }
}
