public import SourceDiagnostics

/// What a file defines; in a box, since lists of definitions are passed on.
public indirect enum Definition: Sendable {
  case automation(Automation)
  case action(SelfServiceAction)
  case blueprint(Blueprint)

  /// The name other definitions refer to it by.
  public var identifier: SourceString {
    switch self {
    case .automation(let automation): automation.identifier
    case .action(let action): action.identifier
    case .blueprint(let blueprint): blueprint.identifier
    }
  }

  /// The whole object in the file.
  public var node: DocumentNode {
    switch self {
    case .automation(let automation): automation.node
    case .action(let action): action.node
    case .blueprint(let blueprint): blueprint.node
    }
  }
}
