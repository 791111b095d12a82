/// The shapes of what search rules compare, with or without jq in place of a value.
struct SearchValueShapes: Sendable {
  /// Whether `{"jqQuery": "…"}` can stand for a value.
  let takesQueries: Bool

  /// A property of the entity, or of the person who looks.
  static let subject: Shape = .either([.string, .object(.searchContext)])

  /// For `=`: a value, or a span of time.
  var equal: Shape {
    .either(
      [.null, .string, .number, .boolean] + Self.lists
        + [
          object([
            KeyedShapes.Case("preset", as: .datePreset), KeyedShapes.Case("from", as: .dateRange),
            KeyedShapes.Case("to", as: .dateRange),
          ])
        ])
  }

  /// For the operators that compare texts and lists.
  var text: Shape {
    .either(
      [.null, .string, .number, .boolean] + Self.lists
        + [object(["preset", "from", "to"].map { KeyedShapes.Case($0, as: .misplacedSpan) })])
  }

  /// For `<` and its like.
  var ordered: Shape { .either([.number, .text(TextRule(.dateTime)), object()]) }

  /// For `between`: a span of time and nothing else.
  var span: Shape {
    .keyed(
      KeyedShapes(
        [
          KeyedShapes.Case("preset", as: .datePreset),
          KeyedShapes.Case("jqQuery", as: .misplacedQuery),
          KeyedShapes.Case("property", as: .searchContext),
          KeyedShapes.Case("context", as: .searchContext),
        ], otherwise: .object(.dateRange)))
  }

  /// For `matchAny`.
  var match: Shape {
    .either([
      .string, .array(of: .string),
      .keyed(
        KeyedShapes(
          [KeyedShapes.Case("jqQuery", as: .misplacedQuery)], otherwise: .object(.searchContext))),
    ])
  }

  /// What `matchAny` looks at.
  var pathOrSubject: Shape {
    .either([
      .string,
      .keyed(
        KeyedShapes(
          [KeyedShapes.Case("path", as: .relationPath)], otherwise: .object(.searchContext))),
    ])
  }

  /// For `relatedTo`.
  var related: Shape { orQuery(.either([.string, .array(of: .string)])) }

  /// For rules about all properties of a kind.
  var scalar: Shape { orQuery(.scalar) }

  /// Arrays whose elements have one type.
  private static let lists: [Shape] = [
    .array(of: .string), .array(of: .number), .array(of: .boolean),
  ]

  private func orQuery(_ shape: Shape) -> Shape {
    takesQueries ? .either(shape.inner + [.object(.jqQuery)]) : shape
  }

  /// An object in place of a value: jq where it is allowed, else a context.
  private func object(_ cases: [KeyedShapes.Case] = []) -> Shape {
    let query = KeyedShapes.Case("jqQuery", as: takesQueries ? .jqQuery : .misplacedQuery)
    return .keyed(KeyedShapes([query] + cases, otherwise: .object(.searchContext)))
  }
}

extension ObjectShape {
  fileprivate static let searchContext = ObjectShape(
    "a context",
    [
      .required("property", .string, "A property of the person, or of the person's teams."),
      .required(
        "context", .word(Vocabulary("context", SearchContext.Owner.self)),
        "Whose property it is."),
    ], unknownKeys: .allowed)

  fileprivate static let datePreset = ObjectShape(
    "a date preset",
    [
      .required(
        "preset", .word(Vocabulary("date preset", DatePreset.self)),
        "A span of time, told from now.")
    ], unknownKeys: .allowed)

  fileprivate static let dateRange = ObjectShape(
    "a date range",
    [
      .required("from", .text(TextRule(.dateTime)), "The first instant."),
      .required("to", .text(TextRule(.dateTime)), "The last instant."),
    ], unknownKeys: .allowed)

  fileprivate static let misplacedQuery = misplaced([
    "jqQuery": "jq can stand for a value only in the `dataset` of an input, and for no span of time"
  ])

  fileprivate static let misplacedSpan = misplaced([
    "preset": spanHelp, "from": spanHelp, "to": spanHelp,
  ])

  private static let spanHelp = "compare with a span of time by `between`, `notBetween` or `=`"

  /// An object that cannot stand for a value, with help for the keys that tell it.
  private static func misplaced(_ mistakes: [String: String]) -> ObjectShape {
    ObjectShape("the value of this search rule", [], mistakes: mistakes)
  }

  fileprivate static let relationPath = ObjectShape(
    "a path of relations",
    [
      .required(
        "path", .array(of: .either([.string, .object(hop)])), "The relations to follow, in order."),
      .optional("fromBlueprint", .string, "The blueprint where the path begins."),
    ])

  private static let hop = ObjectShape(
    "a step of a path",
    [
      .optional("relation", .string, "The relation to follow."),
      .optional(
        "maxHops", .number(Bounds(least: 1, most: 15)), "How often it is followed at most."),
    ], unknownKeys: .allowed)
}
