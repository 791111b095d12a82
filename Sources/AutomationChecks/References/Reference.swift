internal import AutomationDefinitions
internal import SourceDiagnostics

/// The name of another definition, where a definition gives it.
struct Reference: Sendable {
  /// What is named.
  enum Target: Sendable {
    case blueprint
    /// The blueprint that an upsert writes to.
    case upsertedBlueprint
    /// An action or automation.
    case runnable
  }

  let target: Target
  let name: String
  let span: SourceSpan

  /// Takes a name that is written out; templates, placeholders and the platform's own blueprints are
  /// in no set of files.
  init?(_ target: Target, _ name: String, at span: SourceSpan) {
    guard !name.isEmpty, !name.hasPrefix("_"), !name.contains(where: { "{<".contains($0) }) else {
      return nil
    }
    self.target = target
    self.name = name
    self.span = span
  }

  init?(_ target: Target, _ string: SourceString?) {
    guard let string else { return nil }
    self.init(target, string.text, at: string.visibleSpan)
  }
}
