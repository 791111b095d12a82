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
  init?(_ node: DocumentNode?, _ checker: inout ShapeChecker) {
    guard let node, node.members != nil else { return nil }
    guard node["type"]?.string?.text == "webhook" else {
      checker.check(node, .emailNotification)
      self = .email
      return
    }
    checker.check(node, .webhookNotification)
    guard let url = node["url"]?.string else { return nil }
    self = .webhook(url: url, format: node["format"]?.string)
  }
}

extension Shape {
  static let requiredApproval = Shape.either([
    .boolean,
    .object(
      ObjectShape(
        "a required approval",
        [.required("type", .word(Vocabulary("kind of approval", ["ANY", "ALL"])))])),
  ])
}

extension ObjectShape {
  fileprivate static let emailNotification = ObjectShape(
    "an email notification",
    [.required("type", .word(Vocabulary("kind of notification", ["webhook", "email"])))])

  fileprivate static let webhookNotification = ObjectShape(
    "a webhook notification",
    [
      .required("type", .any), .required("url", .string),
      .optional("format", .word(Vocabulary("notification format", ["json", "slack"]))),
    ])
}
