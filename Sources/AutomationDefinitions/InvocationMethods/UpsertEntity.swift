extension ObjectShape {
  /// Creates or updates an entity.
  static let upsertEntity = ObjectShape(
    "an UPSERT_ENTITY invocation method",
    [
      .tag("type"), .required("blueprintIdentifier", .string, "The blueprint of the entity."),
      .required("mapping", .object(mapping), "The entity, with templates in it."),
    ])

  private static let mapping = ObjectShape(
    "a mapping",
    [
      .optional("identifier", .string, "The identifier of the entity."),
      .optional("title", .string, "The name shown to people."),
      .optional("icon", .string, "The name of the icon."),
      .optional("team", .either([.string, .array(of: .string)]), "The teams that own the entity."),
      .optional("properties", .map(of: .any), "The properties, by name."),
      .optional(
        "relations", .map(of: .either([.string, .array(of: .string), .null])),
        "The related entities, by the name of the relation."),
    ], unknownKeys: .warned)
}
