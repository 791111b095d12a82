import AutomationChecks
import SourceDiagnostics
import TestTexts
import Testing

/// What is reported about the roots that expressions read, and what is left alone.
struct RootCheckTests {
  @Test(
    "roots in an automation's payload",
    arguments: [
      ("{{ .diff.after.title }}", ["R002"]), ("{{ .context.entityIdentifier }}", ["R002"]),
      ("{{ .inputs.name }}", ["R003"]), ("{{ .inputs }}", []), ("{{ .entity.title }}", ["R004"]),
      ("{{ .entity }}", []), ("{{ .trigger.user.email }}", ["R005"]),
      ("{{ .trigger.email }}", ["R005"]), ("{{ .trigger.by.user.email }}", []),
      ("{{ .payload.x }}", ["R006"]), ("{{ .evnt.diff }}", ["R006"]), ("{{ .form.x }}", ["R006"]),
      ("{{ .event.diff.after.language }}", ["R008"]), ("{{ .event.dif.after }}", ["R008"]),
      ("{{ .run.status }}", ["R008"]), ("{{ .run.id }}", []), ("{{ .action.title }}", ["R008"]),
      ("{{ .event.diff.after.scorecards.x.level }}", []), ("{{ .event.context.whatever }}", []),
      ("{{ .event.diff.after.properties.anything.at.all }}", []), ("{{ . }}", []),
      ("{{ .secrets.TOKEN }}", []), ("{{ .secrets[\"my-token\"] }}", []),
      ("{{ .event | .diff.after.title }}", []), ("{{ .event.diff | .afterr }}", ["R008"]),
      ("{{ .event.diff.after as $a | $a.language }}", ["R008"]),
      ("{{ [.event.diff.after.team[] | .name] }}", []), ("{{ {a: 1} | .a }}", []),
      ("{{ .event.diff.after | keys }}", []), ("{{ .event.diff.after | has(\"x\") }}", []),
    ])
  func judgesAutomations(text: String, codes: [String]) {
    #expect(findings(inTemplate: text).map(\.code.id) == codes)
  }

  @Test(
    "roots in an action's payload",
    arguments: [
      ("DAY-2", "{{ .entity.title }}", []), ("DELETE", "{{ .entity.relations.x }}", []),
      ("DAY-2", "{{ .entity.Relations.x }}", ["R008"]), ("DAY-2", "{{ .event.diff }}", ["R007"]),
      ("DAY-2", "{{ .event }}", []), ("DAY-2", "{{ .diff.after }}", ["R006"]),
      ("DAY-2", "{{ .form.x }}", ["R006"]), ("DAY-2", "{{ .user.email }}", ["R006"]),
      ("CREATE", "x {{ .entity.title }}", ["R004"]), ("CREATE", "{{ .entity }}", []),
      ("CREATE", "{{ if .entity == {} then null else .entity.identifier end }}", []),
      ("CREATE", "{{ .inputs.plain }}", []), ("CREATE", "{{ .trigger.operation }}", []),
    ])
  func judgesActions(operation: String, text: String, codes: [String]) {
    #expect(findings(inTemplate: text, ofAction: operation).map(\.code.id) == codes)
  }

  @Test func isQuietWhereAnEntityThatIsMissingDoesNoHarm() {
    let found = findings(inTemplate: "{{ .entity.identifier }}", ofAction: "CREATE")
    #expect(found.map(\.severity) == [.note])
  }

  @Test(
    "roots in a form",
    arguments: [
      (".form.plain == \"x\"", []), (".user.email == \"x\"", []), (".entity.title == \"x\"", []),
      (".inputs.plain == \"x\"", ["R006"]), (".frm.plain == \"x\"", ["R006"]),
      (".form.plain | tostring", ["J012"]),
    ])
  func judgesForms(query: String, codes: [String]) {
    let text = """
      identifier: x
      trigger:
        type: self-service
        operation: DAY-2
        blueprintIdentifier: service
        userInputs:
          properties:
            plain: {type: string}
            other: {type: string, visible: {jqQuery: '\(query)'}}
      invocationMethod: {type: KAFKA}
      """
    #expect(findings(in: text).map(\.code.id) == codes)
  }

  @Test(
    "roots in a calculation",
    arguments: [
      (".properties.x", []), (".title", []), (".name", ["R006"]), (".event.diff", ["R006"]),
      (".propertes.x", ["R006"]), (".properties.'on-call'", ["J008"]),
    ])
  func judgesCalculations(calculation: String, codes: [String]) {
    let text = """
      identifier: x
      title: X
      schema: {properties: {x: {type: string}}}
      calculationProperties:
        y:
          type: string
          calculation: \(calculation)
      """
    #expect(findings(in: text).map(\.code.id) == codes)
  }

  @Test func knowsWhatARunHas() {
    func codes(_ path: String) -> [String] {
      let text = """
        identifier: x
        trigger:
          type: automation
          event: {type: RUN_UPDATED, actionIdentifier: deploy}
          condition: {type: JQ, expressions: ['\(path) == "x"']}
        invocationMethod: {type: KAFKA}
        """
      return findings(in: text).map(\.code.id)
    }
    #expect(codes(".diff.after.status") == [])
    #expect(codes(".diff.after.response.incident.id") == [])
    #expect(codes(".diff.after.statuss") == ["R008"])
  }

  @Test(
    "help leads to where the event has it",
    arguments: [
      ("ENTITY_UPDATED", "{{ .entity.identifier }}", "write `.event.diff.after.identifier`"),
      ("ENTITY_DELETED", "{{ .entity.identifier }}", "write `.event.diff.before.identifier`"),
      ("RUN_UPDATED", "{{ .entity.identifier }}", "write `.event.diff.after.entity.identifier`"),
      ("ENTITY_DELETED", "{{ .properties.x }}", "write `.event.diff.before.properties.x`"),
      ("ENTITY_CREATED", "{{ .title }}", "write `.event.diff.after.title`"),
      ("ENTITY_DELETED", "{{ .inputs.x }}", "write `.event.diff.before.properties.x`"),
      ("RUN_CREATED", "{{ .inputs.x }}", "write `.event.diff.after.properties.x`"),
    ])
  func leadsToTheEvent(type: String, template: String, help: String) {
    let subject = type.hasPrefix("RUN") ? "actionIdentifier" : "blueprintIdentifier"
    let found = findings(
      ["R003", "R004", "R006"],
      in: [automation("{type: \(type), \(subject): x}", body: "{a: '\(template)'}")])
    #expect(found.map(\.help) == [help])
  }

  @Test func leavesFirstGenerationActionsAlone() {
    let text = """
      identifier: x
      trigger: CREATE
      userInputs: {properties: {}}
      invocationMethod: {type: WEBHOOK, url: "https://quayside.example/{{ .payload.x }}"}
      """
    #expect(findings(in: text).map(\.code.id) == ["A005"])
  }
}
