internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// Makes runs of an action or automation as they stand in the diff of an event.
struct RunMaker {
  /// The name of the action or automation.
  let identifier: String

  /// What the action or automation says, where it is known.
  let definition: Definition?

  /// The blueprint of the entity that the action is executed on, where it is known.
  let blueprint: Blueprint?

  let now: Instant
  let generator: SeededGenerator

  private let id: String
  private let userID: String
  private let createdAt: Instant

  init(
    identifier: String, definition: Definition?, blueprint: Blueprint?, id: String?, now: Instant,
    _ generator: SeededGenerator
  ) {
    self.identifier = identifier
    self.definition = definition
    self.blueprint = blueprint
    self.now = now
    self.generator = generator
    var words = SampleWords(generator.part("run"))
    let generated = words.id("r_")
    self.id = id ?? generated
    userID = words.id("auth0|", length: 24)
    // Runs take minutes.
    var chooser = generator.part("duration")
    createdAt = now.advanced(byMilliseconds: -Int64(30_000 + chooser.number(below: 900_000)))
  }

  /// Whether somebody has to approve runs.
  var needsApproval: Bool { action.map { $0.requiredApproval != .none } ?? false }

  private var action: SelfServiceAction? {
    if case .action(let action) = definition { action } else { nil }
  }

  /// The definition as the event tells it.
  var describedDefinition: JSONValue {
    var described = definition?.node.value.objectValue ?? ["identifier": .string(identifier)]
    for key in ["createdBy", "updatedBy"] { described[key] = .string(userID) }
    let yesterday = createdAt.advanced(byMilliseconds: -Instant.millisecondsPerDay)
    for key in ["createdAt", "updatedAt"] { described[key] = .string(yesterday.description) }
    return .object(described)
  }

  /// A run that has just begun.
  func begun(_ status: RunStatus) -> JSONObject { run(status, since: now, updated: now) }

  /// A run that was changed just now, and the same run before.
  func changed(to status: RunStatus) -> (before: JSONObject, after: JSONObject) {
    let before = run(
      status.previous(needsApproval: needsApproval), since: createdAt, updated: createdAt)
    return (before, run(status, since: createdAt, updated: now))
  }

  private func run(
    _ status: RunStatus, since createdAt: Instant, updated updatedAt: Instant
  ) -> JSONObject {
    var run: JSONObject = ["id": .string(id), "status": .string(status.rawValue)]
    run["blueprint"] = describedBlueprint
    run["entity"] = describedEntity
    run["action"] = [
      "identifier": .string(identifier),
      "title": JSONValue(definition?.node["title"]?.string?.text),
      "icon": JSONValue(definition?.node["icon"]?.string?.text),
      "deleted": false,
    ]
    run["source"] = .string(action == nil && definition != nil ? "AUTOMATION" : "UI")
    run["link"] = []
    run["requiredApproval"] = .bool(needsApproval)
    run["properties"] = .object(inputs)
    run["endedAt"] = status.isEnd ? .string(updatedAt.description) : .null
    run["createdAt"] = .string(createdAt.description)
    run["updatedAt"] = .string(updatedAt.description)
    run["createdBy"] = .string(userID)
    run["updatedBy"] = .string(userID)
    run["payload"] = definition?.node["invocationMethod"]?.value ?? JSONObject().asValue
    run["approval"] = approval(status)
    return run
  }

  private var describedBlueprint: JSONValue? {
    guard let identifier = action?.blueprintIdentifier?.text else { return nil }
    return [
      "identifier": .string(identifier),
      "title": .string(blueprint?.title?.text ?? identifier.asTitle),
      "icon": JSONValue(blueprint?.node["icon"]?.string?.text),
    ]
  }

  /// The entity that an action is executed on, unless the action makes it.
  private var describedEntity: JSONValue? {
    guard let action, action.operation != .create, action.blueprintIdentifier != nil else {
      return nil
    }
    var words = SampleWords(generator.part("entity"))
    let name = words.name()
    return [
      "identifier": .string(name), "title": .string(name.asTitle),
      "icon": JSONValue(blueprint?.node["icon"]?.string?.text),
    ]
  }

  private func approval(_ status: RunStatus) -> JSONValue? {
    guard needsApproval, status != .waitingForApproval else { return nil }
    let state = status == .declined ? "DECLINED" : "APPROVED"
    return ["description": "", "userId": .string(userID), "state": .string(state)]
  }

  /// What a person filled in: fixed defaults, and other values by their type.
  private var inputs: JSONObject {
    var inputs = JSONObject()
    for input in action?.userInputs.inputs ?? [] {
      let name = input.identifier.text
      if case .fixed(let value)? = input.defaultValue {
        inputs[name] = value.value
      } else if !input.isHidden {
        var maker = ValueMaker(now: now, generator.part("input \(name)"))
        inputs[name] = maker.value(of: ValueShape(filledIn: input))
      }
    }
    return inputs
  }
}

extension JSONObject {
  fileprivate var asValue: JSONValue { .object(self) }
}

extension UserInput {
  /// Whether the form never shows it.
  fileprivate var isHidden: Bool {
    if case .fixed(let node)? = visible { node.bool == false } else { false }
  }
}
