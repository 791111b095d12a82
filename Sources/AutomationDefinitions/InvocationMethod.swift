/// What a definition does when it runs.
public struct InvocationMethod: Sendable {
  /// The ways to act, named as the platform names them.
  public enum Kind: String, Sendable, CaseIterable {
    case kafka = "KAFKA"
    case webhook = "WEBHOOK"
    case github = "GITHUB"
    case gitlab = "GITLAB"
    case azureDevOps = "AZURE_DEVOPS"
    case upsertEntity = "UPSERT_ENTITY"
    case integrationAction = "INTEGRATION_ACTION"
  }

  /// The way to act: `type`.
  public let type: Kind

  /// The whole object, its templates unrendered.
  public let node: DocumentNode
}
