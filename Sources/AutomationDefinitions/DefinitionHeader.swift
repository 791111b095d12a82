import SourceDiagnostics

/// What automations and actions have in common at their top level.
struct DefinitionHeader {
  let identifier: SourceString?
  let title: SourceString?
  let icon: SourceString?
  let description: SourceString?
  let isPublished: Bool
  let requiredApproval: ApprovalRequirement
  let approvalNotification: ApprovalNotification?
  let allowAnyoneToViewRuns: Bool?

  init(_ node: DocumentNode) {
    identifier = node["identifier"]?.string
    title = node["title"]?.string
    icon = node["icon"]?.string
    description = node["description"]?.string
    isPublished = node["publish"]?.bool ?? true
    requiredApproval = ApprovalRequirement(node["requiredApproval"])
    approvalNotification = ApprovalNotification(node["approvalNotification"])
    allowAnyoneToViewRuns = node["allowAnyoneToViewRuns"]?.bool
  }
}
