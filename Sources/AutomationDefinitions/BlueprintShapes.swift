extension ObjectShape {
  /// The top level of a blueprint, to which the platform lets authors add keys.
  static let blueprint = ObjectShape(
    "a blueprint",
    [
      .required("identifier", .string), .required("title", .string),
      .optional("description", .string), .optional("icon", .string),
      .required("schema", .object(schema)), .optional("relations", .map(of: .object(relation))),
      .optional("mirrorProperties", .map(of: .object(mirrorProperty))),
      .optional("calculationProperties", .map(of: .object(calculationProperty))),
      .optional("aggregationProperties", .map(of: .object(aggregationProperty))),
    ], unknownKeys: .allowed)

  private static let schema = ObjectShape(
    "a schema",
    [
      .required("properties", .map(of: .object(property))),
      .optional("required", .array(of: .string)),
    ])

  private static let property = ObjectShape(
    "a property",
    [
      .required("type", .word(.valueType)),
      .optional("format", .word(formats)), .optional("title", .string),
      .optional("description", .string), .optional("icon", .string),
      .optional("spec", .word(specifications)), .optional("specAuthentication", .map(of: .any)),
    ], unknownKeys: .allowed)

  private static let relation = ObjectShape(
    "a relation",
    [
      .required("target", .string), .required("required", .boolean), .required("many", .boolean),
      .optional("title", .string), .optional("description", .string), .optional("type", .string),
    ])

  private static let mirrorProperty = ObjectShape(
    "a mirror property", [.required("path", .string), .optional("title", .string)])

  private static let calculationProperty = ObjectShape(
    "a calculation property",
    [
      .required("calculation", .string), .required("type", .word(.valueType)),
      .optional("title", .string), .optional("description", .string), .optional("icon", .string),
      .optional("format", .string), .optional("spec", .word(specifications)),
      .optional("specAuthentication", .map(of: .any)), .optional("colorized", .boolean),
      .optional("colors", .map(of: .string)), .optional("items", .map(of: .any)),
    ])

  private static let aggregationProperty = ObjectShape(
    "an aggregation property",
    [
      .required("target", .string), .required("calculationSpec", .map(of: .any)),
      .optional("title", .string), .optional("description", .string), .optional("icon", .string),
      .optional("type", .word(Vocabulary("type", ["number"]))),
      .optional("query", .map(of: .any)), .optional("pathFilter", .array(of: .any)),
    ])

  private static let formats = Vocabulary(
    "property format",
    [
      "date-time", "url", "email", "idn-email", "ipv4", "ipv6", "markdown", "yaml", "user",
      "blueprints", "team", "timer", "proto", "labeled-url",
    ], mistakes: ["date": "write `date-time`"])

  private static let specifications = Vocabulary(
    "specification", ["open-api", "embedded-url", "async-api"])
}
