extension ShapeReference {
  /// The form of a self-service action.
  static let userInputs = ShapeReference("userInputs") { .object(.userInputs) }
}

extension ObjectShape {
  fileprivate static let userInputs = ObjectShape(
    "a form",
    [
      .required(
        "properties", .map(of: .object(userInput), names: TextRule(.name)),
        "The inputs of the form, by name."),
      .optional(
        "required", .orQuery(.array(of: .string)),
        "The names of the inputs that must be filled in, or jq that gives them."),
      .optional(
        "order", .array(of: .string), "The order of inputs and titles; not with `steps`."),
      .optional("steps", .array(of: .object(step)), "The pages of the form; not with `order`."),
      .optional(
        "titles", .map(of: .object(title), names: TextRule(.name)),
        "Headings between inputs, by name."),
    ], rules: [.excludes("steps", "order", help: "give each step its own `order`")])

  private static let step = ObjectShape(
    "a step",
    [
      .required("title", .string, "The heading of the page."),
      .optional("order", .array(of: .string), "The inputs and titles on the page."),
      .optional("visible", .orQuery(.boolean), "Whether the page is shown."),
    ])

  private static let title = ObjectShape(
    "a title",
    [
      .optional("title", .text(TextRule(least: 1, most: 140)), "The heading."),
      .optional("description", .text(TextRule(most: 1000)), "The text below the heading."),
      .optional("visible", .orQuery(.boolean), "Whether the heading is shown."),
    ], unknownKeys: .allowed)

  /// The keys of an input that the platform describes; it passes others through.
  private static let userInput = ObjectShape(
    "a user input",
    [
      .required("type", .word(.valueType), "The JSON type of the value."),
      .optional("format", .word(formats), "What the text is."),
      .optional("title", .any, "The name shown to people."),
      .optional("description", .any, "What the input is for."),
      .optional("icon", .string, "The name of the icon."),
      .optional(
        "blueprint", .string, "The blueprint whose entities are offered, for the format `entity`."),
      .optional(
        "dependsOn", .array(of: .string), "The inputs that must be filled in before this one."),
      .optional("visible", .orQuery(.boolean), "Whether the input is shown."),
      .optional("default", .any, "The value when none is given, or jq that gives it."),
      .optional("enum", .any, "The values that can be chosen, or jq that gives them."),
      .optional("dataset", .reference(.dataset), "Which entities are offered."),
      .optional("sort", .object(sort), "The order in which entities are offered."),
      .optional("items", .openObject(items), "What each element of an array must be."),
      .optional("jqQuery", .null),
    ], unknownKeys: .allowed)

  private static let items = ObjectShape(
    "the items of an input",
    [.optional("dataset", .reference(.dataset), "Which entities are offered.")],
    unknownKeys: .allowed)

  private static let sort = ObjectShape(
    "a sort order",
    [
      .required("property", .string, "The property that is compared."),
      .required("order", .word(Vocabulary("order", ["ASC", "DESC"])), "The direction."),
    ], unknownKeys: .allowed)

  private static let formats = Vocabulary(
    "input format",
    [
      "date-time", "url", "email", "ipv4", "ipv6", "yaml", "entity", "user", "team", "proto",
      "markdown", "multi-line", "labeled-url",
    ], mistakes: ["date": "write `date-time`"])
}

extension Vocabulary {
  static let valueType = Vocabulary(
    "type", ValueType.self,
    mistakes: [
      "integer": "write `number`", "int": "write `number`", "float": "write `number`",
      "bool": "write `boolean`", "date": "write `string` with the format `date-time`",
    ])
}
