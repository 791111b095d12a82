internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues

/// Plans how the effect of a definition is written.
struct EffectPlanner {
  private var plan: EffectPlan

  /// The keys of an entity in the order of its effect.
  private static let entityKeys = [
    "identifier", "title", "icon", "team", "properties", "relations",
  ]

  /// The plan of an upsert; `nil` for other effects, and where a template or key is out of the
  /// ordinary.
  static func plan(
    for definition: CompiledDefinition, adding set: inout JQExpressionSet
  ) -> EffectPlan? {
    guard case .automation(let automation) = definition.kind, automation.isPublished,
      automation.isConditionReadable
    else { return nil }
    var planner = EffectPlanner(
      plan: EffectPlan(
        condition: definition.condition?.expressions ?? [],
        combinator: definition.condition?.condition.combinator ?? .and, name: definition.name))
    guard let root = planner.upsert(definition, &set) else { return nil }
    planner.plan.root = root
    return planner.plan
  }

  private mutating func upsert(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> EffectPlan.Place? {
    guard definition.invocation.type == .upsertEntity,
      case .object(let pairs) = definition.payload,
      let members = Self.members(of: pairs, among: ["type", "blueprintIdentifier", "mapping"]),
      case .literal? = members["type"], let blueprint = members["blueprintIdentifier"],
      case .object(let mapping)? = members["mapping"],
      let parts = Self.members(of: mapping, among: Set(Self.entityKeys)),
      parts["identifier"] != nil,
      let blueprintPlace = place(of: blueprint, &set)
    else { return nil }

    var entity: [EffectPlan.Pair] = []
    for key in Self.entityKeys {
      guard let value = parts[key] else { continue }
      guard var place = place(of: value, &set) else { return nil }
      if key == "identifier" { place = add(.requiredText(place)) }
      entity.append(pair(key, place, &set))
    }
    let entityPlace = add(.object(add(entity)))
    let type = add(.bytes(add(JSONValue.string(definition.invocation.type.rawValue))))
    return add(
      .object(
        add([
          pair("type", type, &set),
          pair("blueprint", add(.requiredText(blueprintPlace)), &set),
          pair("entity", entityPlace, &set),
        ])))
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

  private mutating func place(
    of template: PayloadTemplate, _ set: inout JQExpressionSet
  ) -> EffectPlan.Place? {
    switch template {
    case .literal(let value): return add(.bytes(add(value)))
    case .text(let text): return place(of: text)
    case .broken: return nil
    case .array(let elements):
      var places: [EffectPlan.Place] = []
      for element in elements {
        guard let place = place(of: element, &set) else { return nil }
        places.append(place)
      }
      return add(.array(places))
    case .object(let members):
      var pairs: [EffectPlan.Pair] = []
      var keys: Set<[UInt8]> = []
      for member in members {
        guard let value = place(of: member.value, &set) else { return nil }
        switch member.key {
        case .literal(let key):
          guard !key.isEmpty, key.utf8.first.map({ !$0.isDigit }) ?? false,
            keys.insert(Array(key.utf8)).inserted
          else { return nil }
          pairs.append(pair(key, value, &set))
        case .text(let text):
          guard let key = place(of: text) else { return nil }
          pairs.append(EffectPlan.Pair(key: .rendered(key), value: value))
        case .broken, .spread: return nil
        }
      }
      return add(.object(add(pairs)))
    }
  }

  private mutating func place(of text: TemplateText) -> EffectPlan.Place? {
    var segments: [EffectPlan.Segment] = []
    for segment in text.segments {
      switch segment {
      case .text(let literal):
        let quoted = JSONWriter().bytes(of: .string(literal))
        segments.append(.bytes(add(quoted.dropFirst().dropLast())))
      case .expression(let id, range: _, let readsSecrets):
        // What is made of secrets must be hidden.
        guard !readsSecrets else { return nil }
        if text.isWhole { return add(.value(id)) }
        segments.append(.expression(id))
      }
    }
    plan.segments += segments
    return add(.text(plan.segments.count - segments.count..<plan.segments.count))
  }

  private mutating func pair(
    _ key: String, _ value: EffectPlan.Place, _ set: inout JQExpressionSet
  ) -> EffectPlan.Pair {
    var bytes = JSONWriter().bytes(of: .string(key))
    bytes.append(UInt8(ascii: ":"))
    return EffectPlan.Pair(key: .literal(add(bytes[...]), set.text(key)), value: value)
  }

  private mutating func add(_ node: EffectPlan.Node) -> EffectPlan.Place {
    plan.nodes.append(node)
    return plan.nodes.count - 1
  }

  private mutating func add(_ pairs: [EffectPlan.Pair]) -> Range<Int> {
    plan.pairs += pairs
    return plan.pairs.count - pairs.count..<plan.pairs.count
  }

  private mutating func add(_ value: JSONValue) -> Range<Int> {
    add(JSONWriter().bytes(of: value)[...])
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    plan.bytes += bytes
    return plan.bytes.count - bytes.count..<plan.bytes.count
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
