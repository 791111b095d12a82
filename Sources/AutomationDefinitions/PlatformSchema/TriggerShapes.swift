extension ShapeUnion {
  /// What starts a definition; the vocabulary names the kinds in the order of the cases.
  static let trigger = ShapeUnion(
    "a trigger", by: "type",
    Vocabulary(
      "trigger type", ["automation", "self-service"],
      mistakes: [
        "event": "write `automation`", "selfservice": "write `self-service`",
        "self_service": "write `self-service`", "self-serve": "write `self-service`",
      ]), "Whether an event or a person starts it.",
    [
      Case("automation", as: .automationTrigger),
      Case(["self-service"], as: .union(.selfServiceTrigger)),
    ])

  private static let selfServiceTrigger = ShapeUnion(
    "a self-service trigger", by: "operation", .operation,
    "Whether the action makes an entity, works on one, or deletes one.", assumesFirst: true,
    [
      Case("DAY-2", "DELETE", as: .entityActionTrigger), Case("CREATE", as: .createActionTrigger),
    ])
}

extension ObjectShape {
  fileprivate static let automationTrigger = ObjectShape(
    "an automation's trigger",
    [
      .tag("type"), .required("event", .union(.event), "The event that starts it."),
      .optional(
        "condition", .union(.jqCondition), "What must hold of the event for a run to start."),
    ])

  fileprivate static let entityActionTrigger = ObjectShape(
    "a self-service trigger",
    selfServiceKeys + [
      .optional(
        "condition", .reference(.searchCondition), "Which entities the action is offered for.")
    ],
    rules: [
      .needs(
        "condition", "blueprintIdentifier", "a condition needs `blueprintIdentifier`",
        help: "name the blueprint whose entities the condition judges")
    ])

  fileprivate static let createActionTrigger = ObjectShape(
    "a self-service trigger",
    selfServiceKeys + [.optional("condition", .reference(.searchCondition))],
    rules: [
      .bars(
        "condition", "a `CREATE` action has no entity that a condition could judge",
        help: "remove `condition`, or make the operation `DAY-2`")
    ])

  private static let selfServiceKeys: [Key] = [
    .tag("type"), .tag("operation"),
    .required("userInputs", .reference(.userInputs), "The form that a person fills in."),
    .optional(
      "blueprintIdentifier", .string, "The blueprint that the action belongs to, if any."),
    .optional("actionCardButtonText", buttonText, "The text of the button on the action's card."),
    .optional(
      "executeActionButtonText", buttonText, "The text of the button that executes the action."),
  ]

  private static let buttonText: Shape = .text(TextRule(.buttonText, least: 1, most: 15))
}

extension Vocabulary {
  static let operation = Vocabulary(
    "operation", SelfServiceAction.Operation.self,
    mistakes: [
      "update": "write `DAY-2`", "day2": "write `DAY-2`", "day_2": "write `DAY-2`",
      "day 2": "write `DAY-2`",
    ])
}
