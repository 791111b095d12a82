internal import AutomationDefinitions
internal import JQSyntax
internal import JSONValues
internal import SourceDiagnostics

/// A template that is the whole value of a property or relation.
struct MappedTemplate {
  private let expression: PlacedExpression
  private let section: String
  private let name: String
  private let blueprint: Blueprint
  private let definition: CheckedDefinition

  /// Takes a template of an upsert; `nil` for any other one, and for a part that the blueprint does
  /// not have.
  init?(
    _ expression: PlacedExpression, _ blueprint: Blueprint, _ definition: CheckedDefinition
  ) {
    guard case .template(let string) = expression.purpose, case .value = string.role,
      string.isWhole, string.path.count == 3, string.path[0] == "mapping"
    else { return nil }
    self.expression = expression
    self.blueprint = blueprint
    self.definition = definition
    section = string.path[1]
    name = string.path[2]
  }

  /// What is wrong with the values that the template can render.
  var findings: [Diagnostic] {
    guard let expected, let root = expression.query?.root else { return [] }
    let leaves = OutputLeaf.all(of: root)
    let isCertain = leaves.count == 1
    return leaves.flatMap { leaf -> [Diagnostic] in
      if let value = leaf.node.writtenValue {
        // A branch that gives nothing is how a part is left as it is.
        return value.isNull && !isCertain ? [] : findings(value, at: leaf)
      }
      let types = leaf.node.types.subtracting(.null)
      if !types.isEmpty, types.isDisjoint(with: expected.types) {
        return [finding(types, expected, at: leaf)]
      }
      return [entityInput(leaf)].compactMap { $0 }
    }.map { isCertain ? $0 : $0.with(severity: min($0.severity, .warning)) }
  }

  /// What the value must be, in words and as jq's types.
  private var expected: (words: String, types: JQTypes)? {
    if section == "relations", let relation = blueprint.relation(name) {
      return relation.isMany
        ? ("an array of identifiers", .array) : ("the identifier of an entity", .string)
    }
    guard section == "properties", let type = blueprint.property(name)?.type else { return nil }
    return (type.words, type.jqTypes)
  }

  private func findings(_ value: JSONValue, at leaf: OutputLeaf) -> [Diagnostic] {
    let entity = JSONValue.object(
      JSONObject([(section, .object(JSONObject([(name, value)])))]))
    let place = EntityPlace(
      value: expression.span(of: leaf.node.range), text: expression.source.text)
    return UpsertChecker(blueprints: [blueprint], redact: ValuePreview.withoutSecrets.redact)
      .check(entity, blueprint: blueprint.identifier.text) { _ in place }
  }

  private func finding(
    _ types: JQTypes, _ expected: (words: String, types: JQTypes), at leaf: OutputLeaf
  ) -> Diagnostic {
    let isProperty = section == "properties"
    let help: String? =
      switch (types, expected.types) {
      case (.string, .number): "add `| tonumber`"
      case (_, .string) where isProperty && types.isDisjoint(with: [.array, .object]):
        "add `| tostring`"
      case (_, .array): "write an array, also for one value"
      case (_, .boolean): "write a comparison, such as `. == \"true\"`"
      default: nil
      }
    let noun = isProperty ? "property" : "relation"
    return Diagnostic(
      isProperty ? .propertyType : .malformedRelation, .error,
      "\(noun) `\(name.shortened(to: 60))` renders \(types.words), expected \(expected.words)",
      at: expression.span(of: leaf.node.range), help: help)
  }

  /// The note that an input for entities may hold them whole, where identifiers belong.
  private func entityInput(_ leaf: OutputLeaf) -> Diagnostic? {
    guard section == "relations", case .action(let action) = definition.definition,
      case .path(let path) = leaf.node.kind, case .identity = path.base.kind, path.steps.count == 2,
      case .field("inputs") = path.steps[0].kind, case .field(let name) = path.steps[1].kind,
      let input = action.userInputs.input(name)
    else { return nil }
    let isMany = input.items?.format?.text == "entity"
    guard isMany || input.format?.text == "entity" else { return nil }
    return Diagnostic(
      .entityForIdentifier, .note,
      isMany
        ? "`.inputs.\(name)` may hold whole entities, where their identifiers belong"
        : "`.inputs.\(name)` may be a whole entity, where its identifier belongs",
      at: expression.span(of: leaf.node.range),
      help: isMany
        ? "take `map(.identifier)` of it"
        : "take its `.identifier`, unless a run shows an identifier")
  }
}

extension ValueType {
  fileprivate var jqTypes: JQTypes {
    switch self {
    case .string: .string
    case .number: .number
    case .boolean: .boolean
    case .object: .object
    case .array: .array
    }
  }

  fileprivate var words: String {
    switch self {
    case .object, .array: "an \(rawValue)"
    case .string, .number, .boolean: "a \(rawValue)"
    }
  }
}
