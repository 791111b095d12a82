import SourceDiagnostics

extension Automation {
  /// Decodes an automation; `nil` when it could not be run.
  init?(_ node: DocumentNode) {
    let header = DefinitionHeader(node)
    var trigger: EventTrigger?
    var condition: JQCondition?
    var isConditionReadable = true
    if let triggerNode = node["trigger"] {
      trigger = triggerNode["event"].flatMap { EventTrigger($0) }
      if let conditionNode = triggerNode["condition"], !conditionNode.isNull {
        condition = JQCondition(conditionNode)
        isConditionReadable = condition != nil
      }
    }
    let invocation = node["invocationMethod"].flatMap {
      InvocationMethod($0, generation: .second)
    }
    guard let identifier = header.identifier, let trigger, let invocation else { return nil }
    self.identifier = identifier
    self.trigger = trigger
    self.condition = condition
    self.isConditionReadable = isConditionReadable
    self.invocation = invocation
    title = header.title
    icon = header.icon
    description = header.description
    isPublished = header.isPublished
    requiredApproval = header.requiredApproval
    approvalNotification = header.approvalNotification
    allowAnyoneToViewRuns = header.allowAnyoneToViewRuns
    self.node = node
  }
}
