package import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues

/// The files to start an automation with: a definition, an event and a case that passes.
package struct AutomationStarter {
  private let identifier: String
  private let recipe: EventRecipe
  private let maker: EventMaker

  /// Creates a starter of an automation that waits for the event of a recipe, which has a subject.
  package init(identifier: String, waitingFor recipe: EventRecipe, definitions: [Definition]) {
    self.identifier = identifier
    self.recipe = recipe
    maker = EventMaker(definitions: definitions)
  }

  /// The files, the definition first.
  package func files() throws(EventFault) -> [StarterFile] {
    let event = try event()
    let file = StarterFile(
      "\(identifier).event.json", JSONWriter(indentation: 2).text(of: event) + "\n")
    return StarterFiles(
      definition: StarterFile("\(identifier).yaml", definition),
      stimulus: (file, .event(Event(event))), cases: StarterFile("cases.yaml", cases(event))
    ).all
  }

  private func event() throws(EventFault) -> JSONValue {
    var recipe = recipe
    if recipe.type == .entityUpdated {
      recipe.edits = [.set(try EventPath("diff.before.title"), to: "Old name", at: nil)]
    }
    return try maker.event(recipe).value
  }

  private var definition: String {
    """
    # An automation: what the platform does when an event happens.
    # Check it with `drydock validate`, and its cases with `drydock test`.
    identifier: \(identifier.yamlScalar)
    title: \(identifier.asTitle.yamlScalar)
    description: Tells a webhook of the event.
    trigger:
      type: automation
      event:
        type: \(recipe.type.rawValue)
    \(subject)
      # What must hold of the event for a run to start. Conditions see the event itself:
      # .action, .resourceType, .trigger, .context and .diff
      condition:
        type: JQ
        expressions:
          - \(condition)
        combinator: and
    # What the run does. Templates see the event as .event, and .trigger, .run and .secrets beside it.
    invocationMethod:
      type: WEBHOOK
      url: https://example.com/hooks/\(identifier)
      method: POST
      headers:
        RUN_ID: "{{ .run.id }}"
      body:
        name: "{{ .event.\(name) }}"
        text: "{{ .event.\(name) }} \(verb)"

    """
  }

  private var subject: String {
    if let action = recipe.action { return "    actionIdentifier: \(action.yamlScalar)" }
    let blueprint = "    blueprintIdentifier: \((recipe.blueprint ?? "").yamlScalar)"
    return recipe.property.map { blueprint + "\n    propertyIdentifier: \($0.yamlScalar)" }
      ?? blueprint
  }

  private var condition: String {
    switch recipe.type {
    case .entityCreated: ".diff.after.title != null"
    case .entityUpdated: ".diff.before.title != .diff.after.title"
    case .entityDeleted: ".diff.before.title != null"
    case .anyEntityChange: #".action | IN("CREATE", "UPDATE")"#
    case .timerPropertyExpired: ".diff.after.title != null"
    case .runCreated: #".diff.after.status | IN("IN_PROGRESS", "WAITING_FOR_APPROVAL")"#
    case .runUpdated, .anyRunChange: #".diff.after.status == "SUCCESS""#
    }
  }

  /// The path of the name of the entity or action, from the event.
  private var name: String {
    switch recipe.type {
    case .entityDeleted: "diff.before.title"
    case .runCreated, .runUpdated, .anyRunChange: "diff.after.action.identifier"
    default: "diff.after.title"
    }
  }

  private var verb: String {
    switch recipe.type {
    case .entityCreated: "is new"
    case .entityUpdated: "has another name"
    case .entityDeleted: "is gone"
    case .anyEntityChange: "has changed"
    case .timerPropertyExpired: "has expired"
    case .runCreated: "has been started"
    case .runUpdated, .anyRunChange: "has succeeded"
    }
  }

  private func cases(_ event: JSONValue) -> String {
    let name = name.split(separator: ".").reduce(event) { value, key in
      value[String(key)] ?? .null
    }
    return """
      # What happens to the automation, and what is expected of it: run it with `drydock test`.
      cases:
        - name: the webhook is told the name
          event: \("\(identifier).event.json".fileScalar)
          fires: true
          # A part of the rendered invocation method; what is not named here may be anything.
          payload:
            body:
              name: \((name.stringValue ?? "").yamlScalar)

        # The whole outcome; where a change of it is right, `drydock test --accept` writes it down.
        - name: nothing else changes
          event: \("\(identifier).event.json".fileScalar)
          expected: \("\(identifier).expected.json".fileScalar)

      """
  }
}

extension String {
  /// The name of a file as a scalar of YAML.
  var fileScalar: String {
    guard let stem = split(separator: ".").first.map(String.init) else { return yamlScalar }
    return stem.yamlScalar == stem && !contains(where: \.isWhitespace) && !contains(":")
      ? self : JSONValue.string(self).jsonText
  }
}
