import SourceDiagnostics

extension ApprovalRequirement {
  /// Decodes `requiredApproval`: a boolean or `{"type": "ANY"}`.
  init(_ node: DocumentNode?) {
    switch (node?.bool, node?["type"]?.string?.text) {
    case (true, _): self = .any
    case (_, let word?): self = ApprovalRequirement(rawValue: word) ?? .any
    default: self = .none
    }
  }
}

extension ApprovalNotification {
  /// Decodes `approvalNotification`.
  init?(_ node: DocumentNode?) {
    guard let node, node.members != nil else { return nil }
    guard node["type"]?.string?.text == "webhook" else {
      self = .email
      return
    }
    guard let url = node["url"]?.string else { return nil }
    self = .webhook(url: url, format: node["format"]?.string)
  }
}
