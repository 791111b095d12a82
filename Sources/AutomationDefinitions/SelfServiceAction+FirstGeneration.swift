import SourceDiagnostics

extension SelfServiceAction {
  /// Decodes an action of the first generation; `nil` when it could not be run.
  init?(firstGeneration node: DocumentNode) {
    let header = DefinitionHeader(node)
    let operation = node["trigger"]?.string.flatMap { Operation(rawValue: $0.text) }
    let userInputs = UserInputs(node["userInputs"])
    let condition = node["condition"].flatMap { SearchQuery($0) }
    let invocation = node["invocationMethod"].flatMap {
      InvocationMethod($0, generation: .first)
    }
    guard let identifier = header.identifier, let operation, let invocation else { return nil }
    self.identifier = identifier
    title = header.title
    icon = header.icon
    description = header.description
    generation = .first
    self.operation = operation
    blueprintIdentifier = node["blueprint"]?.string ?? node["blueprintIdentifier"]?.string
    self.userInputs = userInputs
    self.condition = condition
    isConditionReadable = Self.isReadable(condition, node["condition"])
    actionCardButtonText = nil
    executeActionButtonText = nil
    requiredApproval = header.requiredApproval
    approvalNotification = header.approvalNotification
    isPublished = header.isPublished
    allowAnyoneToViewRuns = header.allowAnyoneToViewRuns
    self.invocation = invocation
    self.node = node
  }
}
