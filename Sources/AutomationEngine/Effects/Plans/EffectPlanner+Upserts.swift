internal import AutomationChecks
internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

extension EffectPlanner {
  /// The keys of an entity in the order of its effect.
  private static let entityKeys = [
    "identifier", "title", "icon", "team", "properties", "relations",
  ]

  /// Plans an upsert in whose written parts nothing is found, except that its blueprint is unknown.
  mutating func upsert(
    _ definition: CompiledDefinition, _ pairs: [PayloadTemplate.Pair],
    _ set: inout JQExpressionSet
  ) -> (place: EffectPlans.Place, missesBlueprint: Bool)? {
    guard let members = Self.members(of: pairs, among: ["blueprintIdentifier", "mapping"]),
      case .literal? = members["type"], let name = members["blueprintIdentifier"],
      case .object(let mapping)? = members["mapping"],
      let parts = Self.members(of: mapping, among: Set(Self.entityKeys)),
      parts["identifier"] != nil, let target = target(name), isFaultless(definition, parts, target.blueprint),
      let blueprint = place(of: name, &set)
    else { return nil }
    var entity: [EffectPlans.Pair] = []
    for key in Self.entityKeys {
      guard let value = parts[key] else { continue }
      guard let place = place(of: value, as: Self.part(key, of: target.blueprint), &set) else {
        return nil
      }
      entity.append(pair(key, place, &set))
    }
    let type = literal(.string(definition.invocation.type.rawValue), &set)
    let effect = [
      pair("type", type, &set),
      pair("blueprint", add(.requiredText(blueprint)), &set),
      pair("entity", add(.object(add(entity))), &set),
    ]
    return (add(.object(add(effect))), target.isMissing)
  }

  /// The blueprint that an upsert writes to, where that can be told beforehand, and whether it is not
  /// among those given.
  private func target(
    _ name: PayloadTemplate
  ) -> (blueprint: Blueprint?, isMissing: Bool)? {
    guard !blueprints.isEmpty else { return (nil, false) }
    guard case .literal(.string(let text)) = name else { return nil }
    let blueprint = blueprints[Array(text.utf8)]
    return (blueprint, blueprint == nil && !text.hasPrefix("_"))
  }

  /// Whether nothing is found in the parts of an entity that no template touches.
  private func isFaultless(
    _ definition: CompiledDefinition, _ parts: [String: PayloadTemplate], _ blueprint: Blueprint?
  ) -> Bool {
    var written = JSONObject()
    for (key, part) in parts { written[key] = part.writtenParts }
    guard !written.isEmpty else { return true }
    let checker = UpsertChecker(
      blueprints: blueprint.map { [$0] } ?? [], skipsTextTemplates: true)
    return checker.check(.object(written), blueprint: blueprint?.identifier.text ?? "") {
      definition.invocation.node.place(ofMapped: $0)
    }.isEmpty
  }

  private static func part(_ key: String, of blueprint: Blueprint?) -> EntityPart {
    switch key {
    case "identifier": .identifier(takesNull: false)
    case "properties": blueprint.map { .properties($0) } ?? .object
    case "relations": blueprint.map { .relations($0) } ?? .object
    case "team": .texts
    default: .text(takesNull: true)
    }
  }
}

extension PayloadTemplate {
  /// The value without what templates make; `nil` where nothing is left.
  ///
  /// An array that holds templates counts as made by them, since its elements have places.
  fileprivate var writtenParts: JSONValue? {
    switch self {
    case .literal(let value): return value
    case .text, .broken: return nil
    case .array(let elements):
      let written = elements.compactMap(\.whollyWritten)
      return written.count == elements.count ? .array(written) : nil
    case .object(let pairs):
      var object = JSONObject()
      for pair in pairs {
        if case .literal(let key) = pair.key { object[key] = pair.value.whollyWritten }
      }
      return .object(object)
    }
  }

  /// The value where no template touches it.
  private var whollyWritten: JSONValue? {
    switch self {
    case .literal(let value): return value
    case .text, .broken: return nil
    case .array: return writtenParts
    case .object(let pairs):
      var object = JSONObject()
      for pair in pairs {
        guard case .literal(let key) = pair.key, let value = pair.value.whollyWritten else {
          return nil
        }
        object[key] = value
      }
      return .object(object)
    }
  }
}
