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
  var writer = PlanWriter()

  /// The blueprints that upserts are checked against, by their identifiers.
  let blueprints: [[UInt8]: Blueprint]
  private let eventKey: TapeText

  /// The places of the members of sections, by the section and blueprint.
  var memberRanges: [String: Range<Int>] = [:]

  /// The plans of the definitions that have one.
  static func plans(
    for definitions: [CompiledDefinition], of subject: Subject,
    checkedAgainst blueprints: [Blueprint], _ names: EventNames, adding set: inout JQExpressionSet
  ) -> EffectPlans {
    var planner = EffectPlanner(subject, blueprints, eventKey: names.event)
    planner.writer.plans.missingWords = [set.text("null"), set.text("undefined")]
    for definition in definitions {
      let plan = planner.plan(definition, &set)
      planner.writer.plans.plans.append(plan)
    }
    planner.writer.plans.text = set.text(planner.writer.bytes)
    return planner.writer.plans
  }

  private init(_ subject: Subject, _ blueprints: [Blueprint], eventKey: TapeText) {
    self.subject = subject
    self.blueprints = Dictionary(
      blueprints.map { (Array($0.identifier.text.utf8), $0) }
    ) { first, _ in first }
    self.eventKey = eventKey
  }

  private mutating func plan(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> EffectPlans.Plan? {
    guard case .automation(let automation) = definition.kind, automation.isConditionReadable
    else { return nil }
    writer.begin()
    let missesBlueprint: Bool
    do {
      missesBlueprint = try add(definition, automation, &set)
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
      readsOnlyEvent: !writer.readsTriggerData
        && writer.expressions.allSatisfy { set.reads(nothingBut: eventKey, $0) },
      isSigned: definition.invocation.type == .webhook, missesBlueprint: missesBlueprint)
  }

  /// Adds what is written of a definition; tells whether its blueprint is always missed.
  private mutating func add(
    _ definition: CompiledDefinition, _ automation: Automation, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) -> Bool {
    switch subject {
    case .payload:
      try addPayload(definition, &set)
      return false
    case .effect:
      // That an automation is not published is found each time.
      guard automation.isPublished, case .object(let pairs) = definition.payload else {
        throw UnplannedEffect()
      }
      if definition.invocation.type == .upsertEntity {
        return try addUpsert(definition, pairs, &set)
      }
      try addRequest(definition, pairs, &set)
      return false
    }
  }

  /// Adds a payload that alone tells what the effect is.
  private mutating func addPayload(
    _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    guard let bodyKey = definition.invocation.type.bodyKey else {
      return try add(definition.payload, as: .unchecked, &set)
    }
    // Without a body, the run message tells what the definition says.
    guard case .object(let pairs) = definition.payload,
      let body = pairs.first(where: { $0.literalKey == bodyKey })?.value
    else { throw UnplannedEffect() }
    if case .literal(.null) = body { throw UnplannedEffect() }
    try addObject(pairs, as: .payload(bodyKey: bodyKey), &set)
  }

  /// The values of pairs whose keys are written out, each once; those that are not among some keys
  /// must be without templates.
  static func members(
    of pairs: [PayloadTemplate.Pair], among keys: Set<String>
  ) throws(UnplannedEffect) -> [String: PayloadTemplate] {
    var members: [String: PayloadTemplate] = [:]
    for pair in pairs {
      guard let key = pair.literalKey, members[key] == nil else { throw UnplannedEffect() }
      if !keys.contains(key) {
        guard case .literal(let value) = pair.value,
          value.stringValue?.utf8.count ?? 0 <= EffectPlans.maxDroppedLength
        else { throw UnplannedEffect() }
      }
      members[key] = pair.value
    }
    return members
  }
}

/// A definition of which only an outcome can tell what it does.
struct UnplannedEffect: Error {}

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

extension PayloadTemplate.Pair {
  /// The key where it is written out.
  var literalKey: String? {
    guard case .literal(let key) = key else { return nil }
    return key
  }
}
