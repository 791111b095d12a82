import SourceDiagnostics

extension InvocationMethod {
  /// Decodes `invocationMethod`; `nil` when it cannot be told what it does.
  init?(
    _ node: DocumentNode, generation: SelfServiceAction.Generation, _ checker: inout ShapeChecker
  ) {
    guard node.members != nil, let word = node["type"]?.string else {
      checker.check(node, .invocationMethod, named: "invocationMethod")
      return nil
    }
    // First-generation definitions spell it so.
    let isOldSpelling = generation == .first && word.text == "AZURE-DEVOPS"
    guard let type = isOldSpelling ? .azureDevOps : Kind(rawValue: word.text) else {
      checker.check(node, .invocationMethod)
      return nil
    }
    self.type = type
    self.node = node
    checker.check(node, generation == .first ? type.shape.firstGeneration : type.shape)
  }
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

extension ObjectShape {
  fileprivate static let invocationMethod = ObjectShape(
    "an invocation method",
    [
      .required(
        "type",
        .word(
          Vocabulary(
            "invocation method", InvocationMethod.Kind.self,
            mistakes: [
              "AZURE-DEVOPS": "write `AZURE_DEVOPS`",
              "SLACK": "use `WEBHOOK` with Slack's URL as `url`",
              "JENKINS": "use `WEBHOOK` with the URL of the Jenkins job as `url`",
            ])))
    ], unknownKeys: .allowed)

  /// The keys that the first generation has besides.
  fileprivate var firstGeneration: ObjectShape {
    let extra: [Key] = [
      .optional("omitPayload", .booleanOrText), .optional("omitUserInputs", .booleanOrText),
      .optional("agent", .booleanOrText), .optional("synchronized", .booleanOrText),
      .optional("method", .string), .optional("defaultRef", .string),
      .optional("branch", .string), .optional("reportWorkflowStatus", .booleanOrText),
    ]
    return adding(
      extra.filter { new in !keys.contains { $0.name == new.name } }, unknownKeys: .warned)
  }
}
