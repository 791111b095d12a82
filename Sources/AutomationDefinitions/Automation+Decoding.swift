import SourceDiagnostics

extension Automation {
  /// Decodes an automation; `nil` when it could not be run.
  init?(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    let header = DefinitionHeader(node, .definition, &checker)
    var trigger: EventTrigger?
    var condition: JQCondition?
    if let triggerNode = node["trigger"] {
      checker.check(triggerNode, .automationTrigger)
      trigger = triggerNode["event"].flatMap { EventTrigger($0, &checker) }
      condition = triggerNode["condition"].flatMap { $0.isNull ? nil : JQCondition($0, &checker) }
    }
    let invocation = node["invocationMethod"].flatMap {
      InvocationMethod($0, generation: .second, &checker)
    }
    guard let identifier = header.identifier, let trigger, let invocation else { return nil }
    self.identifier = identifier
    self.trigger = trigger
    self.condition = condition
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

extension ObjectShape {
  fileprivate static let automationTrigger = ObjectShape(
    "an automation's trigger",
    [.required("type", .any), .required("event", .any), .optional("condition", .any)])
}
