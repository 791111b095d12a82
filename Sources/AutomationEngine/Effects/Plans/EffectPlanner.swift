internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues

/// Plans how the effects of a catalog's definitions are written.
struct EffectPlanner {
  private var plans = EffectPlans()

  /// The keys of an entity in the order of its effect.
  private static let entityKeys = [
    "identifier", "title", "icon", "team", "properties", "relations",
  ]

  /// The plans of the definitions that have one: upserts without anything out of the ordinary.
  static func plans(
    for definitions: [CompiledDefinition], adding set: inout JQExpressionSet
  ) -> EffectPlans {
    var planner = EffectPlanner()
    for definition in definitions {
      let plan = planner.plan(definition, &set)
      planner.plans.plans.append(plan)
    }
    return planner.plans
  }

  private mutating func plan(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> EffectPlans.Plan? {
    guard case .automation(let automation) = definition.kind, automation.isPublished,
      automation.isConditionReadable, let root = upsert(definition, &set)
    else { return nil }
    let expressions = definition.condition?.expressions ?? []
    plans.expressions += expressions
    return EffectPlans.Plan(
      condition: plans.expressions.count - expressions.count..<plans.expressions.count,
      combinator: definition.condition?.condition.combinator ?? .and, name: definition.name,
      root: root)
  }

  private mutating func upsert(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    guard definition.invocation.type == .upsertEntity,
      case .object(let pairs) = definition.payload,
      let members = Self.members(of: pairs, among: ["type", "blueprintIdentifier", "mapping"]),
      case .literal? = members["type"], let blueprint = members["blueprintIdentifier"],
      case .object(let mapping)? = members["mapping"],
      let parts = Self.members(of: mapping, among: Set(Self.entityKeys)),
      parts["identifier"] != nil,
      let blueprintPlace = place(of: blueprint, &set)
    else { return nil }

    var entity: [EffectPlans.Pair] = []
    for key in Self.entityKeys {
      guard let value = parts[key] else { continue }
      guard var place = place(of: value, &set) else { return nil }
      if key == "identifier" { place = add(.requiredText(place)) }
      entity.append(pair(key, place, &set))
    }
    let entityPlace = add(.object(add(entity)))
    let type = literal(.string(definition.invocation.type.rawValue), &set)
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
  ) -> EffectPlans.Place? {
    switch template {
    case .literal(let value): return literal(value, &set)
    case .text(let text): return place(of: text, &set)
    case .broken: return nil
    case .array(let elements):
      var places: [EffectPlans.Place] = []
      for element in elements {
        guard let place = place(of: element, &set) else { return nil }
        places.append(place)
      }
      plans.elements += places
      return add(.array(plans.elements.count - places.count..<plans.elements.count))
    case .object(let members):
      var pairs: [EffectPlans.Pair] = []
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
          guard let key = place(of: text, &set) else { return nil }
          pairs.append(EffectPlans.Pair(key: .rendered(key), value: value))
        case .broken, .spread: return nil
        }
      }
      return add(.object(add(pairs)))
    }
  }

  private mutating func place(
    of text: TemplateText, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    var segments: [EffectPlans.Segment] = []
    for segment in text.segments {
      switch segment {
      case .text(let literal):
        let quoted = JSONValue.string(literal).jsonText
        segments.append(.bytes(set.text(String(quoted.dropFirst().dropLast()))))
      case .expression(let id, range: _, let readsSecrets):
        // What is made of secrets must be hidden.
        guard !readsSecrets else { return nil }
        if text.isWhole { return add(.value(id)) }
        segments.append(.expression(id))
      }
    }
    plans.segments += segments
    return add(.text(plans.segments.count - segments.count..<plans.segments.count))
  }

  private mutating func pair(
    _ key: String, _ value: EffectPlans.Place, _ set: inout JQExpressionSet
  ) -> EffectPlans.Pair {
    let quoted = JSONValue.string(key).jsonText + ":"
    return EffectPlans.Pair(key: .literal(set.text(quoted), set.text(key)), value: value)
  }

  private mutating func add(_ node: EffectPlans.Node) -> EffectPlans.Place {
    plans.nodes.append(node)
    return plans.nodes.count - 1
  }

  private mutating func add(_ pairs: [EffectPlans.Pair]) -> Range<Int> {
    plans.pairs += pairs
    return plans.pairs.count - pairs.count..<plans.pairs.count
  }

  private mutating func literal(
    _ value: JSONValue, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place {
    add(.bytes(set.text(value.jsonText)))
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
