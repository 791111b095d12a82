extension ShapeUnion {
  /// What a definition does.
  static let invocationMethod = ShapeUnion(
    "an invocation method", by: "type",
    Vocabulary(
      "invocation method", InvocationMethod.Kind.self,
      mistakes: [
        "azure-devops": "write `AZURE_DEVOPS`", "azure": "write `AZURE_DEVOPS`",
        "slack": "use `WEBHOOK` with Slack's URL as `url`",
        "jenkins": "use `WEBHOOK` with the URL of the Jenkins job as `url`",
      ]), "The way to act.",
    InvocationMethod.Kind.allCases.map { Case($0.rawValue, as: $0.shape) })
}

extension InvocationMethod.Kind {
  fileprivate var shape: ObjectShape {
    switch self {
    case .kafka: .kafka
    case .webhook: .webhook
    case .github: .github
    case .gitlab: .gitlab
    case .azureDevOps: .azureDevOps
    case .upsertEntity: .upsertEntity
    case .integrationAction: .integrationAction
    }
  }
}
