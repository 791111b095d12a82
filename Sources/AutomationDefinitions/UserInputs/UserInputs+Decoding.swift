import SourceDiagnostics

extension UserInputs {
  /// Decodes `userInputs`; a missing one is an empty form.
  init(_ node: DocumentNode?) {
    inputs = (node?["properties"]?.members ?? []).map(UserInput.init)
    if let query = node?["required"]?["jqQuery"]?.string {
      required = .query(query)
    } else {
      required = .named(node?["required"]?.strings ?? [])
    }
    order = node?["order"]?.elements?.compactMap(\.string)
    steps = node?["steps"]?.elements?.compactMap(Step.init)
    titles = (node?["titles"]?.members ?? []).map(Title.init)
    self.node = node
  }
}

extension UserInputs.Step {
  fileprivate init?(_ node: DocumentNode) {
    guard let title = node["title"]?.string else { return nil }
    self.title = title
    order = node["order"]?.strings ?? []
    visible = node["visible"].map(InputSetting.init)
  }
}

extension UserInputs.Title {
  fileprivate init(_ member: DocumentNode.Member) {
    identifier = member.key
    title = member.value["title"]?.string
    description = member.value["description"]?.string
    visible = member.value["visible"].map(InputSetting.init)
  }
}
