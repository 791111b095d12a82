internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An upsert writes a relation that the blueprint does not have.
  public static let unknownRelation = DiagnosticCode(
    "E313", "unknown-relation",
    Explanation(
      what: "An upsert writes a relation that the blueprint does not have.",
      why: """
        The platform refuses the whole entity for one unknown relation, and its properties are not \
        stored either.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          relations: {servcie: checkout-api}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          relations: {service: checkout-api}
        """))

  /// A relation to one entity is given several, or the other way round, or no identifier at all.
  public static let malformedRelation = DiagnosticCode(
    "E314", "malformed-relation",
    Explanation(
      what: """
        A relation to one entity is given several, or the other way round, or no identifier at \
        all.
        """,
      why: """
        `many` in the blueprint decides: without it a relation is one identifier, with it an array \
        of identifiers. The platform refuses an entity with anything else.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          relations: {service: [checkout-api]}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          relations: {service: checkout-api}
        """))
}

extension Blueprint {
  /// What is wrong with the relations of a rendered entity.
  func findings(inRelations relations: JSONValue?, _ preview: ValuePreview) -> [UpsertFinding] {
    (relations?.objectValue ?? JSONObject()).flatMap { name, value in
      guard let relation = relation(name) else { return [unknownRelation(name, preview)] }
      if value.isNull { return relation.isRequired ? [.cleared("relations", name)] : [] }
      return relation.findings(in: value, preview)
    }
  }

  private func unknownRelation(
    _ name: String, _ preview: ValuePreview
  ) -> UpsertFinding {
    let near = name.nearest(in: relations.map(\.identifier.text))
    let help =
      property(name) == nil
      ? near.map { "did you mean `\($0)`?" } ?? "add it to the blueprint, or remove it"
      : "it is a property: move it to `properties`"
    return UpsertFinding(
      .unknownRelation, .error, ["relations", name],
      "blueprint `\(identifier.text)` has no relation `\(preview.name(name))`", help: help)
  }
}

extension Blueprint.Relation {
  /// How many faulty elements are reported one by one.
  private static let shownElements = 3

  fileprivate func findings(in value: JSONValue, _ preview: ValuePreview) -> [UpsertFinding] {
    let path = ["relations", identifier.text]
    guard isMany else {
      if let elements = value.arrayValue {
        return [
          UpsertFinding(
            .malformedRelation, .error, path,
            "relation `\(identifier.text)` holds one entity, found the array \(preview(value))",
            help: elements.count == 1
              ? "render the element alone" : "choose one, or set `many` in the blueprint")
        ]
      }
      return finding(for: value, path, preview).map { [$0] } ?? []
    }
    guard let elements = value.arrayValue else {
      let found = finding(for: value, path, preview)
      return [
        found?.code == .entityForIdentifier ? found : nil,
        UpsertFinding(
          .malformedRelation, .error, path,
          "relation `\(identifier.text)` holds several entities, found \(preview(value))",
          help: "render an array of identifiers"),
      ].compactMap { $0 }
    }
    return elements.enumerated().lazy.compactMap { index, element in
      finding(for: element, path + [String(index)], preview)
    }.prefix(Self.shownElements).map { $0 }
  }

  /// The finding about one identifier.
  private func finding(
    for value: JSONValue, _ path: [String], _ preview: ValuePreview
  ) -> UpsertFinding? {
    let name = identifier.text.element(Array(path.dropFirst(2)))
    let isElement = path.count > 2
    switch value {
    case .string(let text):
      return EntityIdentifier.fault(in: text, preview).map { fault in
        UpsertFinding(
          .malformedEntityIdentifier, .error, path, "relation `\(name)` \(fault.problem)",
          help: fault.help)
      }
    case .object:
      return UpsertFinding(
        .entityForIdentifier, .error, path,
        "relation `\(name)` is the object \(preview(value)), expected the identifier of an entity"
      ) { origin in
        isElement && origin == .partOfTemplate
          ? "take `map(.identifier)` of the entities" : "take its `.identifier`"
      }
    default:
      let found = value.isNull ? "null" : "the \(value.typeName) \(preview(value))"
      return UpsertFinding(
        .malformedRelation, .error, path,
        "relation `\(name)` is \(found), expected the identifier of an entity",
        help: value.isNull ? "leave it out" : "give the identifier, which is a string")
    }
  }
}
