extension ShapeReference {
  /// Rules of which all or one must hold.
  static let searchQuery = ShapeReference("searchQuery", depthLimit: groups) { .searchGroup }

  /// The entities that an input offers: values can be jq over the form.
  static let dataset = ShapeReference("dataset", depthLimit: groups) { .datasetGroup }

  /// The condition of an action.
  static let searchCondition = ShapeReference("searchCondition") { .union(.searchCondition) }

  fileprivate static let searchRule = ShapeReference("searchRule") { .searchRule }

  fileprivate static let datasetRule = ShapeReference("datasetRule") { .datasetRule }

  private static let groups = DepthLimit(
    noun: "groups of search rules", levels: SearchQuery.maxDepth,
    help: "join groups that have the same `combinator`")
}

extension Shape {
  fileprivate static let searchGroup: Shape = .object(
    ObjectShape("a group of search rules", ObjectShape.groupKeys(of: .searchRule)))

  fileprivate static let datasetGroup: Shape = .object(
    ObjectShape("a group of search rules", ObjectShape.groupKeys(of: .datasetRule)))

  fileprivate static let searchRule = rule(
    within: .searchQuery, SearchValueShapes(takesQueries: false))

  fileprivate static let datasetRule = rule(
    within: .dataset, SearchValueShapes(takesQueries: true))

  private static func rule(within group: ShapeReference, _ values: SearchValueShapes) -> Shape {
    .keyed(
      KeyedShapes(
        [
          KeyedShapes.Case("rules", as: .reference(group)),
          KeyedShapes.Case("propertySchema", as: .propertySchemaRule(values)),
        ], otherwise: .union(.comparison(values))))
  }
}

extension ShapeUnion {
  fileprivate static let searchCondition = ShapeUnion(
    "a search condition", by: "type",
    Vocabulary(
      "condition type", ["SEARCH"],
      mistakes: ["JQ": "write `SEARCH` with `rules`; jq conditions are for automations"]),
    "The language of the condition.",
    [
      Case(
        "SEARCH",
        as: ObjectShape(
          "a search condition", [.tag("type")] + ObjectShape.groupKeys(of: .searchRule)))
    ])
}

extension ShapeUnion {
  fileprivate static func comparison(_ values: SearchValueShapes) -> ShapeUnion {
    ShapeUnion(
      "a search rule", by: "operator",
      Vocabulary("search operator", SearchOperator.self, mistakes: SearchOperator.mistakes),
      "How the rule compares.",
      [
        Case("=", as: .propertyRule(values.equal)),
        Case("between", "notBetween", as: .propertyRule(values.span)),
        Case(">", ">=", "<", "<=", as: .propertyRule(values.ordered)),
        Case("isEmpty", "isNotEmpty", "isExpired", "isNotExpired", as: .unaryRule),
        Case(
          "!=", "containsAny", "contains", "doesNotContains", "beginsWith", "doesNotBeginsWith",
          "endsWith", "doesNotEndsWith", "in", "notIn", as: .propertyRule(values.text)),
        Case("matchAny", as: .matchAnyRule(values)), Case("relatedTo", as: .relatedToRule(values)),
      ])
  }
}

extension ObjectShape {
  fileprivate static func groupKeys(of rule: ShapeReference) -> [Key] {
    [
      .required("rules", .array(of: .reference(rule)), "Rules, or groups of rules."),
      .required(
        "combinator", .word(.combinator), "Whether all rules must hold, or one of them."),
    ]
  }

  fileprivate static func propertyRule(_ value: Shape) -> ObjectShape {
    ObjectShape(
      "a search rule",
      [
        .tag("operator"),
        .required(
          "property", SearchValueShapes.subject, "The property, or a meta-property as `$title`."),
        .required("value", value, "What the property is compared with."),
      ])
  }

  fileprivate static let unaryRule = ObjectShape(
    "a search rule without a value",
    [
      .tag("operator"),
      .required("property", .string, "The property, or a meta-property as `$title`."),
    ])

  fileprivate static func matchAnyRule(_ values: SearchValueShapes) -> ObjectShape {
    ObjectShape(
      "a `matchAny` rule",
      [
        .tag("operator"),
        .required("property", values.pathOrSubject, "The property, or a path of relations to it."),
        .required("value", values.match, "What the property is compared with."),
      ])
  }

  fileprivate static func relatedToRule(_ values: SearchValueShapes) -> ObjectShape {
    ObjectShape(
      "a `relatedTo` rule",
      [
        .tag("operator"),
        .required("blueprint", .string, "The blueprint of the related entities."),
        .required("value", values.related, "The identifiers of the related entities."),
        .optional(
          "direction", .word(Vocabulary("direction", RelatedToRule.Direction.self)),
          "Which way relations are followed."),
        .optional("required", .boolean, "Whether only required relations count."),
      ])
  }
}

extension Shape {
  fileprivate static func propertySchemaRule(_ values: SearchValueShapes) -> Shape {
    let items = ObjectShape(
      "the schema of items",
      [.required("type", .string), .optional("format", .string)], unknownKeys: .allowed)
    let schema = ObjectShape(
      "a property schema",
      [
        .required("type", .string, "The JSON type of the properties."),
        .optional("format", .string, "The format of the properties."),
        .optional("items", .object(items), "What the elements of array properties are."),
      ])
    let comparison = Vocabulary(
      "search operator", ["=", "!=", "contains"], mistakes: SearchOperator.mistakes)
    return .object(
      ObjectShape(
        "a property schema rule",
        [
          .required("propertySchema", .object(schema), "Which properties are compared."),
          .required("operator", .word(comparison), "How the rule compares."),
          .optional("value", values.scalar, "What the properties are compared with."),
        ]))
  }
}
