import SourceDiagnostics
import TestTexts
import Testing

@Suite struct FormNameTests {
  @Test(
    "the names in a form are those of its inputs",
    arguments: [
      ("order: [name, head]", [String]()),
      (
        "order: [nme]",
        ["`order` names `nme`, which the form does not declare; did you mean `name`?"]
      ),
      (
        "steps: [{title: One, order: [name]}, {title: Two, order: [other]}]",
        [
          """
          `order` names `other`, which the form does not declare; declare it in `properties` or \
          `titles`, or remove it
          """
        ]
      ),
      (
        "required: [head]",
        [
          """
          `required` names `head`, which the form does not declare; declare it in `properties`, or \
          remove it
          """
        ]
      ),
      (
        "required: {jqQuery: 'if .form.name == \"x\" then [\"name\", \"nmae\"] else [] end'}",
        ["`required` names `nmae`, which the form does not declare; did you mean `name`?"]
      ),
      ("required: {jqQuery: '[.form.name]'}", []),
    ])
  func judgesNames(setting: String, expected: [String]) {
    let form = """
      {properties: {name: {type: string}}, titles: {head: {title: Head}}, \(setting)}
      """
    let found = findings(["R104"], in: [action(form)])
    #expect(found.map { "\($0.message); \($0.help ?? "")" } == expected)
  }

  @Test func judgesDependencies() {
    let form = "{properties: {a: {type: string, dependsOn: [b, c]}, b: {type: string}}}"
    #expect(
      lines(["R104"], in: [action(form)]) == [
        """
        R104 warning: `dependsOn` names `c`, which the form does not declare; declare it in \
        `properties`, or remove it @ c
        """
      ])
  }

  @Test(
    "inputs that are read are declared",
    arguments: [
      ("{{ .inputs.name }}", [String]()), ("{{ .inputs.other-input }}", []), ("{{ .inputs }}", []),
      ("{{ .inputs[.x] }}", []),
      ("{{ if (.inputs | has(\"ref\")) then .inputs.ref else null end }}", []),
      ("{{ .inputs.nmae }}", ["the form has no input `nmae`; did you mean `name`? @ nmae"]),
      (
        "{{ .inputs[\"my-name\"] // .inputs.name }}",
        ["the form has no input `my-name`; add it to the form, or remove it @ [\"my-name\"]"]
      ),
      (
        "{{ .inputs | {a: .x1, name} }}",
        ["the form has no input `x1`; add it to the form, or remove it @ x1"]
      ),
    ])
  func judgesReads(template: String, expected: [String]) {
    let body = "{text: '\(template)'}"
    let found = findings(["R105"], in: [action("{properties: {name: {type: string}}}", body: body)])
    #expect(
      found.map { "\($0.message); \($0.help ?? "") @ \($0.span?.excerpt ?? "")" } == expected)
  }

  @Test func judgesFormQueries() {
    let form = "{properties: {a: {type: string, visible: {jqQuery: .form.b == 1}}}}"
    #expect(
      lines(["R105"], in: [action(form)])
        == ["R105 warning: the form has no input `b`; add it to the form, or remove it @ b"])
  }

  @Test func judgesWhatIsReadOfRuns() {
    let form = action("{properties: {name: {type: string}}}")
    let event = "{type: RUN_CREATED, actionIdentifier: create_service}"
    let watch = automation(
      event, condition: ".diff.after.properties.nam != null",
      body: "{a: '{{ .event.diff.after.properties.name }}', b: '{{ .inputs.name }}'}")
    #expect(
      lines(["R105"], in: [form, watch]) == [
        """
        R105 warning: the form of `create_service` has no input `nam`; did you mean `name`? @ nam
        """
      ])
  }

  @Test func judgesWhatACallGives() {
    let call = """
      identifier: call
      trigger: {type: automation, event: {type: ENTITY_DELETED, blueprintIdentifier: domain}}
      invocationMethod:
        type: WEBHOOK
        url: https://api.getport.io/v1/actions/create_service/runs
        synchronized: true
        body: {properties: {name: x, nmae: y, '{{ .x }}': z}}
      """
    #expect(
      findings(["R105"], in: [action("{properties: {name: {type: string}}}"), call])
        .map { $0.span?.excerpt } == ["nmae"])
  }

  @Test func entitiesNeedABlueprint() {
    let form = """
      {properties: {
        a: {type: string, format: entity}, b: {type: array, items: {type: string, format: entity}},
        c: {type: array, blueprint: service, items: {type: string, format: entity}},
        d: {type: string, format: user}}}
      """
    #expect(
      lines(["R108"], in: [action(form)])
        == [String](
          repeating: """
            R108 warning: an input of format `entity` has no `blueprint`; name the blueprint whose \
            entities can be chosen @ entity
            """, count: 2))
  }
}
