import SourceDiagnostics

extension SelfServiceAction {
  /// Decodes an action of the second generation; `nil` when it could not be run.
  init?(_ node: DocumentNode) {
    let header = DefinitionHeader(node)
    guard let trigger = node["trigger"] else { return nil }
    let operation = trigger["operation"]?.string.flatMap { Operation(rawValue: $0.text) }
    let userInputs = UserInputs(trigger["userInputs"])
    let condition = trigger["condition"].flatMap { SearchQuery($0) }
    let buttons = ["actionCardButtonText", "executeActionButtonText"].map { trigger[$0]?.string }
    let invocation = node["invocationMethod"].flatMap {
      InvocationMethod($0, generation: .second)
    }
    guard let identifier = header.identifier, let operation, let invocation else { return nil }
    self.identifier = identifier
    title = header.title
    icon = header.icon
    description = header.description
    generation = .second
    self.operation = operation
    blueprintIdentifier = trigger["blueprintIdentifier"]?.string
    self.userInputs = userInputs
    self.condition = condition
    isConditionReadable = Self.isReadable(condition, trigger["condition"])
    actionCardButtonText = buttons[0]
    executeActionButtonText = buttons[1]
    requiredApproval = header.requiredApproval
    approvalNotification = header.approvalNotification
    isPublished = header.isPublished
    allowAnyoneToViewRuns = header.allowAnyoneToViewRuns
    self.invocation = invocation
    self.node = node
  }
}

extension SelfServiceAction {
  /// Whether a condition says all that stands in the file.
  static func isReadable(_ condition: SearchQuery?, _ node: DocumentNode?) -> Bool {
    condition?.isComplete ?? (node?.isNull ?? true)
  }
}
