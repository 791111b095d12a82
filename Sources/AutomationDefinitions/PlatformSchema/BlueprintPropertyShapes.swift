extension ObjectShape {
  /// A property that an entity stores; the platform passes other keys of JSON Schema through.
  static let storedProperty = ObjectShape(
    "a property",
    commonKeys + [
      .required("type", .word(.valueType), "The JSON type of the value."),
      .optional(
        "format", .word(formats(["idn-email", "blueprints", "timer"])), "What the text is."),
      .optional("default", .any, "The value when none is given."),
      .optional("enum", .any, "The values that are allowed."),
      .optional("items", .any, "What each element of an array must be."),
    ], unknownKeys: .allowed)

  static let calculationProperty = ObjectShape(
    "a calculation property",
    commonKeys + [
      .required("calculation", .string, "The jq expression over the entity."),
      .required("type", .word(.valueType), "The JSON type of the result."),
      .optional("format", .word(formats(["idn-email"])), "What the text is."),
      .optional("colorized", .boolean, "Whether values are shown in colour."),
      .optional("colors", .map(of: .word(colors)), "The colour of each value."),
      .optional("items", .object(calculationItems), "What each element of an array is."),
    ])

  private static let calculationItems = ObjectShape(
    "the items of a calculation property",
    [
      .optional("type", .word(.valueType), "The JSON type of the elements."),
      .optional("format", .word(formats(["idn-email", "timer"])), "What the text is."),
    ], unknownKeys: .allowed)

  private static let commonKeys: [Key] = [
    .optional("title", .title, "The name shown to people."),
    .optional("description", .string, "What it is for."),
    .optional("icon", .string, "The name of the icon."),
    .optional(
      "spec",
      .word(Vocabulary("specification", ["open-api", "embedded-url", "async-api"])),
      "What the value describes or embeds."),
    .optional(
      "specAuthentication", .object(specAuthentication),
      "How an embedded page authenticates; for the spec `embedded-url`."),
  ]

  private static let specAuthentication = ObjectShape(
    "a spec authentication",
    [
      .required("clientId", .string, "The identifier of the client."),
      .required("authorizationUrl", .text(TextRule(.url)), "Where people are sent to sign in."),
      .required("tokenUrl", .text(TextRule(.url)), "Where tokens are fetched."),
      .optional("authorizationScope", .array(of: .string), "The scopes; `openid`, unless given."),
    ])

  /// The formats that all properties have, and further ones.
  private static func formats(_ more: [String]) -> Vocabulary {
    Vocabulary(
      "property format",
      [
        "date-time", "url", "email", "ipv4", "ipv6", "markdown", "yaml", "user", "team", "proto",
        "labeled-url",
      ] + more, mistakes: ["date": "write `date-time`"])
  }

  private static let colors = Vocabulary(
    "colour",
    [
      "blue", "turquoise", "orange", "purple", "pink", "yellow", "green", "red", "gold", "silver",
      "paleBlue", "darkGray", "lightGray", "bronze", "lime", "olive", "brown",
    ], mistakes: ["gray": "write `lightGray` or `darkGray`", "grey": "write `lightGray`"])
}
