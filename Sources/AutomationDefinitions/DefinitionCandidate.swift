/// An object in a file that looks like a definition.
public struct DefinitionCandidate: Sendable {
  /// What it looks like.
  public enum Kind: Sendable, Hashable {
    case automation
    case action
    case blueprint
    case workflow
  }

  /// What it looks like.
  public let kind: Kind

  /// The whole object in the file.
  public let node: DocumentNode

  /// What it defines; `nil` when it could not be run as it stands.
  public let definition: Definition?
}
