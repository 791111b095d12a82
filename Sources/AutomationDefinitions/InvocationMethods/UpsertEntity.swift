extension ObjectShape {
  /// Creates or updates an entity.
  static let upsertEntity = ObjectShape(
    "an UPSERT_ENTITY invocation method",
    [
      .required("type", .any), .required("blueprintIdentifier", .string),
      .required("mapping", .object(mapping)),
    ])

  private static let mapping = ObjectShape(
    "a mapping",
    [
      .optional("identifier", .string), .optional("title", .string), .optional("icon", .string),
      .optional("team", .either([.string, .array(of: .string)])),
      .optional("properties", .map(of: .any)),
      .optional("relations", .map(of: .either([.string, .array(of: .string), .null]))),
    ], unknownKeys: .warned)
}
