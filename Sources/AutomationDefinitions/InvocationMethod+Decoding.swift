import SourceDiagnostics

extension InvocationMethod {
  /// Decodes `invocationMethod`; `nil` when it cannot be told what it does.
  init?(_ node: DocumentNode, generation: SelfServiceAction.Generation) {
    guard let word = node["type"]?.string else { return nil }
    // First-generation definitions spell it so.
    let isOldSpelling = generation == .first && word.text == "AZURE-DEVOPS"
    guard let type = isOldSpelling ? .azureDevOps : Kind(rawValue: word.text) else { return nil }
    self.type = type
    self.node = node
  }
}
