extension Shape {
  static let blueprint: Shape = .object(.blueprint)
}

extension ObjectShape {
  /// The top level of a blueprint, to which the platform lets authors add keys.
  fileprivate static let blueprint = ObjectShape(
    "a blueprint",
    [
      .required(
        "identifier", .text(TextRule(.blueprintIdentifier, most: 100)),
        "The unique name that entities and other definitions refer to it by."),
      .required("title", .text(TextRule(least: 1, most: 100)), "The name shown to people."),
      .optional("description", .text(TextRule(most: 200)), "What its entities are."),
      .optional("icon", .string, "The name of the icon."),
      .optional("ownership", .union(.ownership), "Where the owning teams of an entity come from."),
      .required("schema", .object(schema), "The properties that an entity stores."),
      .optional("relations", .named(relation), "The relations to other entities, by name."),
      .optional(
        "mirrorProperties", .named(mirrorProperty), "Properties read from related entities."),
      .optional(
        "calculationProperties", .named(.calculationProperty), "Properties computed with jq."),
      .optional(
        "aggregationProperties", .named(.aggregationProperty),
        "Properties computed over related entities."),
      .optional(
        "changelogDestination", .union(.changelogDestination),
        "Where changes of its entities are sent."),
    ], unknownKeys: .allowed)

  private static let schema = ObjectShape(
    "a schema",
    [
      .required("properties", .named(.storedProperty), "The properties, by name."),
      .optional(
        "required", .array(of: .string), "The names of the properties that an entity must have."),
    ])

  private static let relation = ObjectShape(
    "a relation",
    [
      .optional("title", .title, "The name shown to people."),
      .required("target", .string, "The blueprint of the related entities."),
      .required("required", .boolean, "Whether an entity must have it."),
      .required("many", .boolean, "Whether it holds several entities."),
      .optional("description", .string, "What it is for."), .optional("type", .string),
    ])

  private static let mirrorProperty = ObjectShape(
    "a mirror property",
    [
      .required(
        "path", .text(TextRule(.mirrorPath)),
        "The relations to follow and the property to read, with dots between."),
      .optional("title", .title, "The name shown to people."),
    ])
}

extension Shape {
  /// The title of a property or relation.
  static let title: Shape = .text(TextRule(most: 100))

  /// Objects by the names of properties or relations.
  fileprivate static func named(_ object: ObjectShape) -> Shape {
    .map(of: .object(object), names: TextRule(.name, most: 100))
  }
}

extension ShapeUnion {
  fileprivate static let ownership = ShapeUnion(
    "an ownership", by: "type", Vocabulary("kind of ownership", ["Inherited", "Direct"]),
    "Whether entities have owners of their own.",
    [
      Case(
        "Inherited",
        as: ObjectShape(
          "an inherited ownership",
          [
            .tag("type"),
            .required("path", .string, "The relations to the owned entity, with dots between."),
            .optional("title", .title, "The name of the ownership property."),
          ])),
      Case(
        "Direct",
        as: ObjectShape(
          "a direct ownership",
          [.tag("type"), .optional("title", .title, "The name of the ownership property.")])),
    ])

  fileprivate static let changelogDestination = ShapeUnion(
    "a changelog destination", by: "type",
    Vocabulary("changelog destination", ["WEBHOOK", "KAFKA"]), "How changes are sent.",
    [
      Case(
        "WEBHOOK",
        as: ObjectShape(
          "a changelog webhook",
          [
            .tag("type"),
            .required("url", .text(TextRule(.uri)), "Where changes are sent."),
            .optional("agent", .boolean, "Whether the execution agent sends them."),
          ])),
      Case("KAFKA", as: ObjectShape("a changelog topic", [.tag("type")])),
    ])
}
