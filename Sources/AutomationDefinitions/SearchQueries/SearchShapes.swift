extension Shape {
  static let scalar = Shape.either([.null, .string, .number, .boolean])
}

extension ObjectShape {
  private static let combinator = Shape.word(Vocabulary("combinator", ["and", "or"]))

  private static let searchOperator = Shape.word(
    Vocabulary(
      "search operator", SearchOperator.self, mistakes: SearchOperator.mistakes))

  static let searchCondition = ObjectShape(
    "a search condition",
    [
      .required(
        "type",
        .word(
          Vocabulary(
            "condition type", ["SEARCH"],
            mistakes: ["JQ": "write `SEARCH` with `rules`; jq conditions are for automations"]))),
      .required("rules", .array(of: .map(of: .any))), .required("combinator", combinator),
    ])

  static let searchGroup = ObjectShape(
    "a group of search rules",
    [.required("rules", .array(of: .map(of: .any))), .required("combinator", combinator)])

  static let propertyRule = ObjectShape(
    "a search rule",
    [
      .required("property", .any), .required("operator", searchOperator), .required("value", .any),
    ])

  static let unaryRule = ObjectShape(
    "a search rule without a value",
    [.required("property", .string), .required("operator", .any)])

  static let relatedToRule = ObjectShape(
    "a `relatedTo` rule",
    [
      .required("operator", .any), .required("blueprint", .string), .required("value", .any),
      .optional(
        "direction", .word(Vocabulary("direction", RelatedToRule.Direction.self))),
      .optional("required", .boolean),
    ])

  static let propertySchemaRule = ObjectShape(
    "a property schema rule",
    [
      .required(
        "propertySchema",
        .object(
          ObjectShape(
            "a property schema",
            [
              .required("type", .string), .optional("format", .string),
              .optional("items", .map(of: .any)),
            ]))),
      .required(
        "operator",
        .word(
          Vocabulary(
            "search operator", ["=", "!=", "contains"], mistakes: SearchOperator.mistakes))),
      .optional("value", .any),
    ])

  static let searchContext = ObjectShape(
    "a context",
    [
      .required("property", .string),
      .required("context", .word(Vocabulary("context", SearchContext.Owner.self))),
    ], unknownKeys: .allowed)

  static let datePreset = ObjectShape(
    "a date preset",
    [.required("preset", .word(Vocabulary("date preset", DatePreset.self)))],
    unknownKeys: .allowed)

  static let dateRange = ObjectShape(
    "a date range", [.required("from", .string), .required("to", .string)], unknownKeys: .allowed)

  static let relationPath = ObjectShape(
    "a path of relations",
    [
      .required("path", .array(of: .either([.string, .map(of: .any)]))),
      .optional("fromBlueprint", .string),
    ])
}

extension SearchOperator {
  /// Words of other languages for an operator, in lower case, each with help.
  fileprivate static let mistakes: [String: String] = {
    let words: [SearchOperator: [String]] = [
      .equal: ["==", "===", "equal", "equals", "eq", "is", "equalto"],
      .notEqual: ["<>", "!==", "notequal", "notequals", "ne", "neq", "not", "isnot"],
      .greater: ["gt", "greater", "greaterthan", "after"],
      .greaterOrEqual: ["gte", "ge", "=>", "greaterorequal", "greaterthanorequal"],
      .less: ["lt", "less", "lessthan", "before"],
      .lessOrEqual: ["lte", "le", "=<", "lessorequal", "lessthanorequal"],
      .contains: ["contain", "include", "includes", "has", "like", "~"],
      .doesNotContains: [
        "notcontains", "notcontain", "doesnotcontain", "doesntcontain", "notincludes",
      ],
      .containsAny: ["containsanyof", "anyof", "hasany"],
      .beginsWith: ["startswith", "startwith", "beginwith", "starts", "prefix"],
      .doesNotBeginsWith: ["notbeginswith", "doesnotbeginwith", "doesnotstartwith"],
      .endsWith: ["endwith", "ends", "suffix"],
      .doesNotEndsWith: ["notendswith", "doesnotendwith"],
      .isIn: ["in", "isin", "oneof"],
      .notIn: ["notin", "isnotin", "nin"],
      .isEmpty: ["empty", "null", "isnull"],
      .isNotEmpty: ["notempty", "exists", "notnull", "isnotnull"],
      .between: ["within", "range"],
    ]
    var help: [String: String] = [:]
    for (word, others) in words { for other in others { help[other] = "write `\(word.rawValue)`" } }
    return help
  }()
}
