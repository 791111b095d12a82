public import SourceDiagnostics

extension DiagnosticCode {
  /// An action is written in the platform's deprecated first format.
  public static let firstGeneration = DiagnosticCode(
    "A005", "first-generation",
    Explanation(
      what: "An action is written in the platform's deprecated first format.",
      why: """
        The platform has deprecated the endpoints that took this format, \
        `/v1/blueprints/{blueprint}/actions`, which answer 410; `/v1/actions` answers 422 to it. \
        The action can no longer be created or changed in this form.
        """,
      example: """
        identifier: scaffold_service
        trigger: CREATE
        userInputs: {properties: {name: {type: string}}}
        """,
      instead: """
        identifier: scaffold_service
        trigger:
          type: self-service
          operation: CREATE
          userInputs: {properties: {name: {type: string}}}
        """))
}

extension SelfServiceAction {
  /// Decodes an action of the first generation; `nil` when it could not be run.
  init?(firstGeneration node: DocumentNode, _ checker: inout ShapeChecker) {
    let header = DefinitionHeader(node, .firstGeneration, &checker)
    if let trigger = node.member("trigger") {
      checker.report(
        Diagnostic(
          .firstGeneration, .note, "this action is written in the deprecated first format",
          at: trigger.key.span,
          help: "move `userInputs` into `trigger` and make it an object with `type` and `operation`"
        ))
    }
    let operation = node["trigger"]?.string.flatMap { Operation(rawValue: $0.text) }
    let userInputs = UserInputs(node["userInputs"], &checker)
    let condition = node["condition"].flatMap { condition in
      condition.members == nil ? nil : SearchQuery(condition, .condition, &checker)
    }
    let invocation = node["invocationMethod"].flatMap {
      InvocationMethod($0, generation: .first, &checker)
    }
    guard let identifier = header.identifier, let operation, let invocation else { return nil }
    self.identifier = identifier
    title = header.title
    icon = header.icon
    description = header.description
    generation = .first
    self.operation = operation
    blueprintIdentifier = node["blueprint"]?.string ?? node["blueprintIdentifier"]?.string
    self.userInputs = userInputs
    self.condition = condition
    isConditionReadable = Self.isReadable(condition, node["condition"])
    actionCardButtonText = nil
    executeActionButtonText = nil
    requiredApproval = header.requiredApproval
    approvalNotification = header.approvalNotification
    isPublished = header.isPublished
    allowAnyoneToViewRuns = header.allowAnyoneToViewRuns
    self.invocation = invocation
    self.node = node
  }
}

extension ObjectShape {
  /// The top level of a first-generation action, whose format the platform no longer describes.
  fileprivate static let firstGeneration = ObjectShape(
    "a first-generation action",
    [
      .required("identifier", .string), .optional("title", .string), .optional("icon", .string),
      .optional("description", .string),
      .required(
        "trigger",
        .word(
          Vocabulary(
            "operation", SelfServiceAction.Operation.self,
            mistakes: ["UPDATE": "write `DAY-2`", "DAY2": "write `DAY-2`"]))),
      .optional("userInputs", .map(of: .any)), .required("invocationMethod", .any),
      .optional("blueprint", .string), .optional("blueprintIdentifier", .string),
      .optional("condition", .any), .optional("requiredApproval", .requiredApproval),
      .optional("approvalNotification", .map(of: .any)), .optional("publish", .boolean),
      .optional("allowAnyoneToViewRuns", .boolean),
    ] + answerKeys, unknownKeys: .warned)
}
