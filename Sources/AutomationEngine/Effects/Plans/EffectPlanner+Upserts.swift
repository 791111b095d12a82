internal import AutomationChecks
internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

extension EffectPlanner {
  /// Adds an upsert in whose written parts nothing is found, except perhaps that its blueprint is not
  /// among those given, which is told.
  mutating func addUpsert(
    _ definition: CompiledDefinition, _ pairs: [PayloadTemplate.Pair],
    _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) -> Bool {
    let members = try Self.members(of: pairs, among: ["blueprintIdentifier", "mapping"])
    guard case .literal? = members["type"], let name = members["blueprintIdentifier"],
      case .object(let mapping)? = members["mapping"]
    else { throw UnplannedEffect() }
    let parts = try Self.members(of: mapping, among: Set(EntityUpsert.keys))
    guard let identifier = parts["identifier"] else { throw UnplannedEffect() }
    let (blueprint, isMissing) = try target(name)
    guard isFaultless(definition, parts, blueprint) else { throw UnplannedEffect() }

    let type = JSONValue.string(definition.invocation.type.rawValue)
    writer.add(json: "{\"type\":\(type.jsonText),\"blueprint\":")
    try addRequired(name, &set)
    writer.add(json: ",\"entity\":{\"identifier\":")
    try addIdentifier(identifier, &set)
    var written = PlanWriter.Pairs.some
    for key in EntityUpsert.keys.dropFirst() {
      guard let value = parts[key] else { continue }
      try addPair(key, value, as: Self.part(key, of: blueprint), behind: &written, &set)
    }
    writer.add(json: "}}")
    return isMissing
  }

  /// Adds the identifier of an entity, or of one that it is related to.
  mutating func addIdentifier(
    _ template: PayloadTemplate, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    if case .literal(let value) = template {
      guard EntityPart.identifier(takesNull: false).admits(value) else { throw UnplannedEffect() }
      writer.add(json: value.jsonText)
      return
    }
    writer.add(.startOfRequired)
    try addText(template, &set)
    let isTemplate = try expression(of: template) != nil
    writer.add(
      .checked(
        .identifier(
          isTemplate: isTemplate, isInterpolated: isTemplate && template.interpolates)))
  }

  /// The blueprint that an upsert writes to, and whether it is not among those given; where
  /// blueprints are given, it must be written out.
  private func target(
    _ name: PayloadTemplate
  ) throws(UnplannedEffect) -> (blueprint: Blueprint?, isMissing: Bool) {
    guard !blueprints.isEmpty else { return (nil, false) }
    guard case .literal(.string(let text)) = name else { throw UnplannedEffect() }
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
    case "properties": blueprint.map { .properties($0) } ?? .object
    case "relations": blueprint.map { .relations($0) } ?? .object
    case "team": .texts
    default: .text(takesNull: true)
    }
  }
}

extension PayloadTemplate {
  /// The value without what templates make; `nil` where nothing is left.
  fileprivate var writtenParts: JSONValue? {
    guard case .object(let pairs) = self else { return whollyWritten }
    var object = JSONObject()
    for pair in pairs {
      if let key = pair.literalKey { object[key] = pair.value.whollyWritten }
    }
    return .object(object)
  }

  /// The value where no template touches it.
  private var whollyWritten: JSONValue? {
    switch self {
    case .literal(let value): return value
    case .text, .broken: return nil
    case .array(let elements):
      let written = elements.compactMap(\.whollyWritten)
      return written.count == elements.count ? .array(written) : nil
    case .object(let pairs):
      var object = JSONObject()
      for pair in pairs {
        guard let key = pair.literalKey, let value = pair.value.whollyWritten else { return nil }
        object[key] = value
      }
      return .object(object)
    }
  }
}
