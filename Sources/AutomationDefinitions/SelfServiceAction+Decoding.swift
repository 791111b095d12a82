public import SourceDiagnostics

extension DiagnosticCode {
  /// Two keys stand together that exclude each other, or one without another that it needs.
  public static let conflictingKeys = DiagnosticCode(
    "A008", "conflicting-keys",
    Explanation(
      what: """
        Two keys stand together that exclude each other, or one without another that it needs.
        """,
      why: """
        A form has `order` or `steps`; a condition needs `blueprintIdentifier`, and an action that \
        creates has no entity to judge. The platform's API answers 422 to other combinations.
        """,
      example: """
        userInputs:
          properties: {name: {type: string}}
          order: [name]
          steps: [{title: Name, order: [name]}]
        """,
      instead: """
        userInputs:
          properties: {name: {type: string}}
          steps: [{title: Name, order: [name]}]
        """))

  /// The text of a button is too short, too long, or has blanks at an end.
  public static let malformedButtonText = DiagnosticCode(
    "A009", "malformed-button-text",
    Explanation(
      what: "The text of a button is too short, too long, or has blanks at an end.",
      why: """
        The platform allows 2 to 15 characters without blanks at the ends. Its API answers 422 to \
        other texts.
        """,
      example: "executeActionButtonText: Restart the service",
      instead: "executeActionButtonText: Restart"))
}

extension SelfServiceAction {
  /// Decodes an action of the second generation; `nil` when it could not be run.
  init?(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    let header = DefinitionHeader(node, .definition, &checker)
    guard let trigger = node["trigger"] else { return nil }
    checker.check(trigger, .selfServiceTrigger, named: "trigger")
    let operation = trigger["operation"]?.string.flatMap { Operation(rawValue: $0.text) }
    let userInputs = UserInputs(trigger["userInputs"], &checker)
    let condition = trigger.member("condition").flatMap { member -> SearchQuery? in
      guard !member.value.isNull else { return nil }
      checker.checkCondition(member, of: trigger, operation)
      return SearchQuery(member.value, .condition, &checker)
    }
    let buttons = ["actionCardButtonText", "executeActionButtonText"].map { trigger[$0]?.string }
    for text in buttons { checker.check(buttonText: text) }
    let invocation = node["invocationMethod"].flatMap {
      InvocationMethod($0, generation: .second, &checker)
    }
    guard let identifier = header.identifier, let operation, let invocation else { return nil }
    self.identifier = identifier
    title = header.title
    icon = header.icon
    description = header.description
    generation = .second
    self.operation = operation
    blueprintIdentifier = trigger["blueprintIdentifier"]?.string
    self.userInputs = userInputs
    self.condition = condition
    isConditionReadable = Self.isReadable(condition, trigger["condition"])
    actionCardButtonText = buttons[0]
    executeActionButtonText = buttons[1]
    requiredApproval = header.requiredApproval
    approvalNotification = header.approvalNotification
    isPublished = header.isPublished
    allowAnyoneToViewRuns = header.allowAnyoneToViewRuns
    self.invocation = invocation
    self.node = node
  }
}

extension SelfServiceAction {
  /// Whether a condition says all that stands in the file.
  static func isReadable(_ condition: SearchQuery?, _ node: DocumentNode?) -> Bool {
    condition?.isComplete ?? (node?.isNull ?? true)
  }
}

extension ShapeChecker {
  fileprivate mutating func checkCondition(
    _ member: DocumentNode.Member, of trigger: DocumentNode,
    _ operation: SelfServiceAction.Operation?
  ) {
    if operation == .create {
      report(
        Diagnostic(
          .conflictingKeys, .error, "a `CREATE` action has no entity that a condition could judge",
          at: member.key.span, help: "remove `condition`, or make the operation `DAY-2`"))
    } else if trigger["blueprintIdentifier"]?.string == nil {
      report(
        Diagnostic(
          .conflictingKeys, .error, "a condition needs `blueprintIdentifier`",
          at: member.key.span, help: "name the blueprint whose entities the condition judges"))
    }
  }

  fileprivate mutating func check(buttonText: SourceString?) {
    guard let buttonText else { return }
    let text = buttonText.text
    let hasBlankEdge = text.first?.isWhitespace != false || text.last?.isWhitespace != false
    guard hasBlankEdge || !(2...15).contains(text.utf16.count) else { return }
    report(
      Diagnostic(
        .malformedButtonText, .error, "the platform refuses this text on a button",
        at: buttonText.span, help: "write 2 to 15 characters without blanks at the ends"))
  }
}

extension ObjectShape {
  fileprivate static let selfServiceTrigger = ObjectShape(
    "a self-service trigger",
    [
      .required("type", .any),
      .required(
        "operation",
        .word(
          Vocabulary(
            "operation", SelfServiceAction.Operation.self,
            mistakes: [
              "UPDATE": "write `DAY-2`", "DAY2": "write `DAY-2`", "DAY_2": "write `DAY-2`",
            ]))),
      .required("userInputs", .map(of: .any)), .optional("blueprintIdentifier", .string),
      .optional("actionCardButtonText", .string), .optional("executeActionButtonText", .string),
      .optional("condition", .any),
    ])
}
