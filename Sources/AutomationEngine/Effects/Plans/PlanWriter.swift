internal import JQ
internal import JSONTapes

/// Writes the steps of plans, with what never changes joined.
struct PlanWriter {
  /// Whether an object has pairs already.
  enum Pairs {
    case none
    case some
    case uncertain

    /// Adds a pair that may be left out.
    mutating func addUncertain() {
      if self == .none { self = .uncertain }
    }
  }

  var plans = EffectPlans()

  /// The expressions of the plan that is being written.
  private(set) var expressions: [JQExpressionSet.ID] = []

  /// Whether the plan that is being written has steps that read more than the event.
  private(set) var readsTriggerData = false

  private var judgePlaces: [ValueJudge: Int32] = [:]

  /// The JSON of all plans that never changes.
  private(set) var bytes: [UInt8] = []

  /// Bytes that belong to the next step.
  private var pending: [UInt8] = []

  private var start = (steps: 0, bytes: 0)

  /// Begins a plan.
  mutating func begin() {
    expressions = []
    readsTriggerData = false
    start = (plans.steps.count, bytes.count)
  }

  /// Forgets the plan that was begun last.
  mutating func takeBack() {
    pending = []
    plans.steps.removeSubrange(start.steps...)
    bytes.removeSubrange(start.bytes...)
  }

  /// Ends a plan; gives its steps.
  mutating func end() -> Range<Int> {
    start.steps..<Int(place)
  }

  /// The place of the next step.
  var place: Int32 {
    mutating get {
      if !pending.isEmpty {
        let bytes = keep(pending)
        pending = []
        plans.steps.append(.bytes(bytes))
      }
      return Int32(plans.steps.count)
    }
  }

  /// Adds JSON that never changes.
  mutating func add(json: String) { pending += json.utf8 }

  /// Adds a step of an expression.
  mutating func add(_ expression: JQExpressionSet.ID, _ step: EffectPlans.Step) {
    expressions.append(expression)
    add(step)
  }

  mutating func add(_ step: EffectPlans.Step) {
    _ = place
    plans.steps.append(step)
  }

  /// Adds a step with a key and its colon, and the expression behind it.
  mutating func addPair(
    _ key: String, _ expression: JQExpressionSet.ID,
    as step: (EffectPlans.Bytes) -> EffectPlans.Step
  ) {
    let key = keep(Array(key.utf8))
    add(expression, step(key))
  }

  /// Adds a step that writes a part of the trigger data, by the keys on the way to it.
  mutating func add(
    _ way: [TapeText], as step: (EffectPlans.Way) -> EffectPlans.FieldStep
  ) {
    readsTriggerData = true
    let start = Int32(plans.names.count)
    plans.names += way
    add(.field(step(EffectPlans.Way(start: start, end: start + Int32(way.count)))))
  }

  /// Adds what judges a value; gives its place.
  mutating func addJudge(_ judge: ValueJudge) -> Int32 {
    if let place = judgePlaces[judge] { return place }
    plans.judges.append(judge)
    let place = Int32(plans.judges.count - 1)
    judgePlaces[judge] = place
    return place
  }

  /// Adds the keys that a value may have; gives their places.
  mutating func addMembers(_ members: [EffectPlans.Member]) -> Range<Int> {
    plans.members += members
    return plans.members.count - members.count..<plans.members.count
  }

  /// Adds what values must be beyond their type; gives its place.
  mutating func addShape(_ shape: ShapeJudge) -> Int32 {
    plans.shapes.append(shape)
    return Int32(plans.shapes.count - 1)
  }

  /// Adds a comma where a pair stands behind others.
  mutating func addComma(behind pairs: Pairs) {
    switch pairs {
    case .none: break
    case .some: add(json: ",")
    case .uncertain: add(.comma)
    }
  }

  /// Adds an object; gives its place among those that have keys with templates.
  mutating func addObject(literalKeys: [TapeText]) -> Int32 {
    let count = plans.literalKeys.count
    plans.literalKeys += literalKeys
    plans.objects.append(count..<count + literalKeys.count)
    return Int32(plans.objects.count - 1)
  }

  /// Puts another step in place of one.
  mutating func replace(at place: Int32, with step: EffectPlans.Step) {
    plans.steps[Int(place)] = step
  }

  private mutating func keep(_ more: [UInt8]) -> EffectPlans.Bytes {
    let start = Int32(bytes.count)
    bytes += more
    return EffectPlans.Bytes(start: start, end: Int32(bytes.count))
  }
}
