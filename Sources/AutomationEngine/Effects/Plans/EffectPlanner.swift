internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues
internal import SourceDiagnostics

/// Plans how what a catalog's definitions do is written.
struct EffectPlanner {
  /// What is written of a definition.
  enum Subject: Sendable {
    /// Its effect, where nothing in it is to be hidden and nothing is found in it.
    case effect

    /// Its payload, whatever is found.
    case payload
  }

  let subject: Subject
  var plans = EffectPlans()

  /// The blueprints that upserts are checked against, by their identifiers.
  let blueprints: [[UInt8]: Blueprint]

  private init(_ subject: Subject, _ blueprints: [Blueprint]) {
    self.subject = subject
    self.blueprints = Dictionary(
      blueprints.map { (Array($0.identifier.text.utf8), $0) }) { first, _ in first }
  }

  /// The plans of the definitions that have one.
  static func plans(
    for definitions: [CompiledDefinition], of subject: Subject, checkedAgainst blueprints: [Blueprint],
    adding set: inout JQExpressionSet
  ) -> EffectPlans {
    var planner = EffectPlanner(subject, blueprints)
    planner.plans.missingWords = [set.text("null"), set.text("undefined")]
    planner.plans.plans.reserveCapacity(definitions.count)
    for definition in definitions {
      let plan = planner.plan(definition, &set)
      planner.plans.plans.append(plan)
    }
    return planner.plans
  }

  private mutating func plan(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> EffectPlans.Plan? {
    guard case .automation(let automation) = definition.kind, automation.isConditionReadable,
      let root = root(of: definition, automation, &set)
    else { return nil }
    let expressions = definition.condition?.expressions ?? []
    plans.expressions += expressions
    return EffectPlans.Plan(
      condition: plans.expressions.count - expressions.count..<plans.expressions.count,
      combinator: definition.condition?.condition.combinator ?? .and, name: definition.name,
      root: root.place, isSigned: definition.invocation.type == .webhook,
      missesBlueprint: root.missesBlueprint)
  }

  private mutating func root(
    of definition: CompiledDefinition, _ automation: Automation, _ set: inout JQExpressionSet
  ) -> (place: EffectPlans.Place, missesBlueprint: Bool)? {
    switch subject {
    case .payload: return payload(definition, &set).map { ($0, false) }
    case .effect:
      // That an automation is not published is found each time.
      guard automation.isPublished, case .object(let pairs) = definition.payload else { return nil }
      if definition.invocation.type == .upsertEntity { return upsert(definition, pairs, &set) }
      return request(definition, pairs, &set).map { ($0, false) }
    }
  }

  /// Plans a payload that alone tells what the effect is.
  private mutating func payload(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    guard let bodyKey = definition.invocation.type.bodyKey else {
      return place(of: definition.payload, &set)
    }
    // Without a body, the run message tells what the definition says.
    guard case .object(let pairs) = definition.payload,
      pairs.allSatisfy({ $0.literalKey != nil }),
      let body = pairs.first(where: { $0.literalKey == bodyKey })?.value
    else { return nil }
    if case .literal(.null) = body { return nil }
    return object(pairs, &set) { planner, key, value, set in
      guard case .literal(bodyKey) = key, case .text(let text) = value,
        let id = text.soleExpression
      else { return planner.place(of: value, &set) }
      return planner.add(.part(.present(id, takesNull: false)))
    }
  }

  /// The values of pairs whose keys are written out, each once; those that are not among some keys
  /// must be without templates.
  static func members(
    of pairs: [PayloadTemplate.Pair], among keys: Set<String>
  ) -> [String: PayloadTemplate]? {
    var members: [String: PayloadTemplate] = [:]
    for pair in pairs {
      guard case .literal(let key) = pair.key, members[key] == nil else { return nil }
      if !keys.contains(key) {
        guard case .literal = pair.value else { return nil }
      }
      members[key] = pair.value
    }
    return members
  }

  /// Plans a value about which nothing needs to be known.
  mutating func place(
    of template: PayloadTemplate, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    switch template {
    case .literal(let value): return literal(value, &set)
    case .text(let text): return place(of: text, &set)
    case .broken: return nil
    case .array(let elements): return array(elements, &set) { $0.place(of: $1, &$2) }
    case .object(let pairs): return object(pairs, &set) { $0.place(of: $2, &$3) }
    }
  }

  /// Plans an array, each element in the same way.
  mutating func array(
    _ templates: [PayloadTemplate], _ set: inout JQExpressionSet,
    _ element: (inout Self, PayloadTemplate, inout JQExpressionSet) -> EffectPlans.Place?
  ) -> EffectPlans.Place? {
    var places: [EffectPlans.Place] = []
    for template in templates {
      guard let place = element(&self, template, &set) else { return nil }
      places.append(place)
    }
    return add(.array(add(places)))
  }

  /// Plans an object whose keys have an order that is known, the value of each key in its own way.
  mutating func object(
    _ templates: [PayloadTemplate.Pair], _ set: inout JQExpressionSet,
    _ value: (inout Self, PayloadTemplate.Key, PayloadTemplate, inout JQExpressionSet) ->
      EffectPlans.Place?
  ) -> EffectPlans.Place? {
    var planned: [EffectPlans.Pair] = []
    var keys: Set<[UInt8]> = []
    for template in templates {
      guard let place = value(&self, template.key, template.value, &set) else { return nil }
      switch template.key {
      case .literal(let key):
        guard !key.isEmpty, key.utf8.first.map({ !$0.isDigit }) ?? false,
          keys.insert(Array(key.utf8)).inserted
        else { return nil }
        planned.append(pair(key, place, &set))
      case .text(let text):
        guard let key = self.place(of: text, &set) else { return nil }
        planned.append(EffectPlans.Pair(key: .rendered(key), value: place))
      case .broken, .spread: return nil
      }
    }
    return add(.object(add(planned)))
  }

  /// Plans a string with templates in it.
  mutating func place(
    of text: TemplateText, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    var segments: [EffectPlans.Segment] = []
    for segment in text.segments {
      switch segment {
      case .text(let literal):
        let quoted = JSONValue.string(literal).jsonText
        segments.append(.bytes(set.text(String(quoted.dropFirst().dropLast()))))
      case .expression(let id, range: _, let readsSecrets):
        // What is made of secrets must be hidden where it is shown.
        guard !readsSecrets || subject == .payload else { return nil }
        if text.isWhole { return add(.value(id)) }
        segments.append(.expression(id))
      }
    }
    plans.segments += segments
    return add(.text(plans.segments.count - segments.count..<plans.segments.count))
  }

  mutating func pair(
    _ key: String, _ value: EffectPlans.Place, _ set: inout JQExpressionSet
  ) -> EffectPlans.Pair {
    let quoted = JSONValue.string(key).jsonText + ":"
    return EffectPlans.Pair(key: .literal(set.text(quoted), set.text(key)), value: value)
  }

  mutating func add(_ node: EffectPlans.Node) -> EffectPlans.Place {
    plans.nodes.append(node)
    return plans.nodes.count - 1
  }

  mutating func add(_ pairs: [EffectPlans.Pair]) -> Range<Int> {
    plans.pairs += pairs
    return plans.pairs.count - pairs.count..<plans.pairs.count
  }

  mutating func add(_ places: [EffectPlans.Place]) -> Range<Int> {
    plans.elements += places
    return plans.elements.count - places.count..<plans.elements.count
  }

  mutating func literal(_ value: JSONValue, _ set: inout JQExpressionSet) -> EffectPlans.Place {
    add(.bytes(set.text(value.jsonText)))
  }
}

extension InvocationMethod.Kind {
  /// The key of the body in whose place a run message is sent where there is none.
  fileprivate var bodyKey: String? {
    switch self {
    case .webhook: "body"
    case .kafka, .azureDevOps: "payload"
    case .github, .gitlab, .integrationAction, .upsertEntity: nil
    }
  }
}

extension TemplateText {
  /// The expression of a string that is one template, whose result keeps its type.
  var soleExpression: JQExpressionSet.ID? {
    guard isWhole else { return nil }
    for case .expression(let id, _, _) in segments { return id }
    return nil
  }

  /// Whether a template in it names the secrets.
  var readsSecrets: Bool {
    segments.contains { if case .expression(_, _, true) = $0 { true } else { false } }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
