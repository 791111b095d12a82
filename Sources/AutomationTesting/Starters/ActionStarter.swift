internal import AutomationEngine
internal import JSONValues

/// The files to start a self-service action with: a definition, inputs and a case that passes.
package struct ActionStarter {
  private let identifier: String

  /// The blueprint that the action belongs to, if any.
  private let blueprint: String?

  private static let inputs: JSONObject = ["name": "tide-tables", "public": true]

  package init(identifier: String, blueprint: String?) {
    self.identifier = identifier
    self.blueprint = blueprint
  }

  /// The files, the definition first.
  package var files: [StarterFile] {
    let inputs = StarterFile(
      "\(identifier).inputs.json",
      JSONWriter(indentation: 2).text(of: .object(Self.inputs)) + "\n")
    return StarterFiles(
      definition: StarterFile("\(identifier).yaml", definition),
      stimulus: (inputs, .invocation(Invocation(inputs: Self.inputs, entity: nil))),
      cases: StarterFile("cases.yaml", cases)
    ).all
  }

  private var definition: String {
    """
    # A self-service action: a form, and what the platform does when a person has filled it in.
    # Check it with `drydock validate`, and its cases with `drydock test`.
    identifier: \(identifier.yamlScalar)
    title: \(identifier.asTitle.yamlScalar)
    description: Tells a webhook what a person has filled in.
    trigger:
      type: self-service
      # CREATE makes an entity; DAY-2 and DELETE work on one, which templates see as .entity
      operation: CREATE
    \(blueprint.map { "  blueprintIdentifier: \($0.yamlScalar)\n" } ?? "")\
      userInputs:
        properties:
          name:
            type: string
            title: Name
            pattern: ^[a-z][a-z0-9-]*$
          public:
            type: boolean
            title: Open to everybody
            default: false
        required: [name]
        order: [name, public]
    # What a run does. Templates see .inputs, .entity, .trigger, .run and .secrets.
    invocationMethod:
      type: WEBHOOK
      url: https://example.com/hooks/\(identifier)
      method: POST
      headers:
        RUN_ID: "{{ .run.id }}"
      body:
        name: "{{ .inputs.name }}"
        visibility: "{{ if .inputs.public then \\"public\\" else \\"internal\\" end }}"

    """
  }

  private var cases: String {
    """
    # How the action is executed, and what is expected of it: run it with `drydock test`.
    cases:
      - name: the webhook is told what was filled in
        invoke: \(identifier.yamlScalar)
        inputs: \("\(identifier).inputs.json".fileScalar)
        fires: true
        # A part of the rendered invocation method; what is not named here may be anything.
        payload:
          body:
            name: tide-tables
            visibility: public

      # The whole outcome; where a change of it is right, `drydock test --accept` writes it down.
      - name: nothing else changes
        invoke: \(identifier.yamlScalar)
        inputs: \("\(identifier).inputs.json".fileScalar)
        expected: \("\(identifier).expected.json".fileScalar)

    """
  }
}
