extension ShapeUnion {
  /// The event an automation waits for.
  static let event = ShapeUnion(
    "an event", by: "type", .eventType, "The kind of event.",
    [
      Case(
        "ENTITY_CREATED", "ENTITY_UPDATED", "ENTITY_DELETED", "ANY_ENTITY_CHANGE",
        as: .entityEvent),
      Case("TIMER_PROPERTY_EXPIRED", as: .timerEvent),
      Case("RUN_CREATED", "RUN_UPDATED", "ANY_RUN_CHANGE", as: .runEvent),
    ])

  /// What must hold of the event.
  static let jqCondition = ShapeUnion(
    "a jq condition", by: "type",
    Vocabulary(
      "condition type", ["JQ"],
      mistakes: [
        "SEARCH": "write `JQ` with `expressions`; search rules are for self-service actions"
      ]), "The language of the condition.",
    [
      Case(
        "JQ",
        as: ObjectShape(
          "a jq condition",
          [
            .tag("type"),
            .required(
              "expressions", .array(of: .string),
              "jq expressions over the event, each true or false."),
            .optional(
              "combinator", .word(.combinator),
              "Whether all expressions must be true or one; all, unless given."),
          ]))
    ])
}

extension ObjectShape {
  fileprivate static let entityEvent = ObjectShape(
    "an entity event", [.tag("type"), .required("blueprintIdentifier", .string, blueprint)])

  fileprivate static let timerEvent = ObjectShape(
    "a timer event",
    [
      .tag("type"), .required("blueprintIdentifier", .string, blueprint),
      .required("propertyIdentifier", .string, "The timer property of the blueprint."),
    ])

  fileprivate static let runEvent = ObjectShape(
    "a run event",
    [
      .tag("type"),
      .required(
        "actionIdentifier", .string, "The action or automation whose runs make the event."),
    ])

  private static let blueprint = "The blueprint whose entities make the event."
}

extension Vocabulary {
  static let eventType = Vocabulary(
    "event type", EventTrigger.Kind.self,
    mistakes: [
      "TIMER_EXPIRED": "write `TIMER_PROPERTY_EXPIRED`",
      "ENTITY_CHANGED": "write `ANY_ENTITY_CHANGE`",
      "ANY_ENTITY_CHANGED": "write `ANY_ENTITY_CHANGE`",
      "RUN_CHANGED": "write `ANY_RUN_CHANGE`",
      "ANY_RUN_CHANGED": "write `ANY_RUN_CHANGE`",
    ])

  static let combinator = Vocabulary("combinator", ["and", "or"])
}

extension Shape {
  /// The word for a kind of event.
  package static let eventType = word(.eventType)
}

extension EventTrigger.Kind {
  /// What to write in place of a word that names no kind of event.
  package static func help(for word: String) -> String { Vocabulary.eventType.help(for: word) }
}
