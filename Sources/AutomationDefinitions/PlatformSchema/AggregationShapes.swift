extension ObjectShape {
  static let aggregationProperty = ObjectShape(
    "an aggregation property",
    [
      .required("title", .title, "The name shown to people."),
      .optional("description", .string, "What it is for."),
      .optional("icon", .string, "The name of the icon."),
      .optional(
        "type", .word(Vocabulary("type", ["number"])), "The type of the result, a number."),
      .required("target", .string, "The blueprint whose entities are counted or computed over."),
      .required("calculationSpec", .union(.calculationSpec), "What is computed."),
      .optional("query", .reference(.searchQuery), "Which entities count."),
      .optional(
        "pathFilter", .array(of: .object(pathFilter), count: Bounds(most: 1)),
        "The path over which entities must be related to count."),
    ])

  private static let pathFilter = ObjectShape(
    "a path filter",
    [
      .required(
        "path", .array(of: .string, count: Bounds(least: 1)), "The relations of the path, in order."
      ),
      .optional("fromBlueprint", .string, "The blueprint where the path begins."),
    ])

  fileprivate static let entityCount = ObjectShape(
    "a count of entities", [.tag("calculationBy"), .tag("func")])

  fileprivate static let entityAverage = ObjectShape(
    "an average of entities", [.tag("calculationBy"), .tag("func")] + averageKeys)

  fileprivate static let propertyCalculation = ObjectShape(
    "a calculation over a property", [.tag("calculationBy"), .tag("func"), property])

  fileprivate static let propertyAverage = ObjectShape(
    "an average of a property", [.tag("calculationBy"), .tag("func"), property] + averageKeys)

  private static let property = Key.required("property", .string, "The property to compute over.")

  private static let averageKeys: [Key] = [
    .required(
      "averageOf",
      .word(Vocabulary("period", ["hour", "day", "week", "month", "total"])),
      "The period for which the average is given."),
    .optional("measureTimeBy", .string, "The property that tells when an entity counts."),
  ]
}

extension ShapeUnion {
  fileprivate static let calculationSpec = ShapeUnion(
    "a calculation spec", by: "calculationBy",
    Vocabulary("kind of calculation", ["entities", "property"]),
    "Whether entities are counted or a property of theirs is computed over.",
    [
      Case(
        ["entities"],
        as: .union(
          function(
            ["count", "average"],
            [
              Case("count", as: .entityCount), Case("average", as: .entityAverage),
            ]))),
      Case(
        ["property"],
        as: .union(
          function(
            ["sum", "min", "max", "median", "average"],
            [
              Case("sum", "min", "max", "median", as: .propertyCalculation),
              Case("average", as: .propertyAverage),
            ]))),
    ])

  private static func function(_ words: [String], _ cases: [Case]) -> ShapeUnion {
    ShapeUnion(
      "a calculation spec", by: "func", Vocabulary("function", words), "What is computed.", cases)
  }
}
