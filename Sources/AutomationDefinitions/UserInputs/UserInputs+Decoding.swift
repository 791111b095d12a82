import SourceDiagnostics

extension UserInputs {
  /// Decodes `userInputs`; a missing one is an empty form.
  init(_ node: DocumentNode?, _ checker: inout ShapeChecker) {
    if let node, node.members != nil {
      checker.check(node, .userInputs, named: "userInputs")
      checker.checkOrderOrSteps(node)
    }
    inputs = (node?["properties"]?.members ?? []).map { UserInput($0, &checker) }
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

extension ShapeChecker {
  fileprivate mutating func checkOrderOrSteps(_ node: DocumentNode) {
    guard let order = node.member("order"), !order.value.isNull,
      let steps = node.member("steps"), !steps.value.isNull
    else { return }
    report(
      Diagnostic(
        .conflictingKeys, .error, "`order` and `steps` exclude each other", at: steps.key.span,
        labels: [Diagnostic.Label("the order", at: order.key.span)],
        help: "give each step its own `order`"))
  }
}

extension ObjectShape {
  fileprivate static let userInputs = ObjectShape(
    "user inputs",
    [
      .required("properties", .map(of: .any)),
      .optional("required", .orQuery(.array(of: .string))),
      .optional("order", .array(of: .string)), .optional("steps", .array(of: .object(step))),
      .optional("titles", .map(of: .object(title))),
    ])

  private static let step = ObjectShape(
    "a step",
    [
      .required("title", .string), .optional("order", .array(of: .string)),
      .optional("visible", .orQuery(.boolean)),
    ])

  private static let title = ObjectShape(
    "a title",
    [
      .optional("title", .string), .optional("description", .string),
      .optional("visible", .orQuery(.boolean)),
    ], unknownKeys: .allowed)
}
