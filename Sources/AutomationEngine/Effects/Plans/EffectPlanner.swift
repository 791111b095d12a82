internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues

/// Plans how the effects of a catalog's definitions are written.
struct EffectPlanner {
  var writer = PlanWriter()
  private let eventKey: TapeText

  /// The keys of an entity in the order of its effect.
  private static let entityKeys = [
    "identifier", "title", "icon", "team", "properties", "relations",
  ]

  /// The plans of the definitions that have one: upserts without anything out of the ordinary.
  static func plans(
    for definitions: [CompiledDefinition], _ names: EventNames, adding set: inout JQExpressionSet
  ) -> EffectPlans {
    var planner = EffectPlanner(eventKey: names.event)
    for definition in definitions {
      let plan = planner.plan(definition, &set)
      planner.writer.plans.plans.append(plan)
    }
    planner.writer.plans.text = set.text(planner.writer.bytes)
    return planner.writer.plans
  }

  private init(eventKey: TapeText) {
    self.eventKey = eventKey
  }

  private mutating func plan(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> EffectPlans.Plan? {
    guard case .automation(let automation) = definition.kind, automation.isPublished,
      automation.isConditionReadable
    else { return nil }
    writer.begin()
    do {
      try addUpsert(definition, &set)
    } catch {
      writer.takeBack()
      return nil
    }
    let steps = writer.end()
    let condition = definition.condition?.expressions ?? []
    let count = writer.plans.expressions.count
    writer.plans.expressions += condition
    return EffectPlans.Plan(
      condition: count..<count + condition.count,
      combinator: definition.condition?.condition.combinator ?? .and, name: definition.name,
      steps: steps,
      readsOnlyEvent: writer.expressions.allSatisfy { set.reads(nothingBut: eventKey, $0) })
  }

  private mutating func addUpsert(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    guard definition.invocation.type == .upsertEntity,
      case .object(let pairs) = definition.payload,
      let members = Self.members(of: pairs, among: ["type", "blueprintIdentifier", "mapping"]),
      case .literal? = members["type"], let blueprint = members["blueprintIdentifier"],
      case .object(let mapping)? = members["mapping"],
      let parts = Self.members(of: mapping, among: Set(Self.entityKeys)),
      let identifier = parts["identifier"]
    else { throw UnplannedEffect() }
    let type = JSONValue.string(definition.invocation.type.rawValue)
    writer.add(json: "{\"type\":\(type.jsonText),\"blueprint\":")
    try addRequired(blueprint, &set)
    writer.add(json: ",\"entity\":{\"identifier\":")
    try addRequired(identifier, &set)
    var written = PlanWriter.Pairs.some
    for key in Self.entityKeys.dropFirst() {
      guard let value = parts[key] else { continue }
      try addPair(key, value, behind: &written, &set)
    }
    writer.add(json: "}}")
  }

  /// The values of pairs whose keys are written out, each once and all among some.
  private static func members(
    of pairs: [PayloadTemplate.Pair], among keys: Set<String>
  ) -> [String: PayloadTemplate]? {
    var members: [String: PayloadTemplate] = [:]
    for pair in pairs {
      guard case .literal(let key) = pair.key, keys.contains(key), members[key] == nil
      else { return nil }
      members[key] = pair.value
    }
    return members
  }
}

/// A definition whose effect only an outcome can make.
struct UnplannedEffect: Error {}
