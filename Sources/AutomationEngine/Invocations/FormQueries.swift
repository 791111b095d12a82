internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// The jq queries of an action's form, evaluated while it is filled in.
///
/// Their input is `{"form": …, "entity": …, "user": …}`.
struct FormQueries: ~Copyable {
  private var expressions: JQExpressionSet
  private var jq: JQEvaluator
  private let entity: JSONValue?
  private let user: JSONValue?

  /// There is no entity while one is created.
  private let isCreating: Bool

  init(
    _ action: SelfServiceAction, entity: JSONValue?, context: EvaluationContext, engine: JQEngine,
    quarantine: JQQuarantine
  ) {
    expressions = JQExpressionSet(engine: engine, quarantine: quarantine)
    for query in action.userInputs.node?.queries ?? [] { _ = expressions.insert(query) }
    jq = JQEvaluator(
      expressions, clock: context.clock, limits: context.limits.ofExpressions,
      isolation: context.isolation.workers)
    isCreating = action.operation == .create
    self.entity = isCreating ? nil : entity
    user = context.user
  }

  /// What a query gives.
  mutating func answer(to query: SourceString, form: JSONObject) -> FormAnswer {
    let id = expressions.insert(query.text)
    let lacksEntity = !isCreating && entity == nil && expressions.mentions("entity", id)
    let lacksUser = user == nil && expressions.mentions("user", id)
    guard !lacksEntity, !lacksUser else { return .lacks(entity: lacksEntity, user: lacksUser) }
    let input: JSONValue = [
      "form": .object(form), "entity": entity ?? .null, "user": user ?? .null,
    ]
    let result = jq.evaluate(id, on: jq.input(input))
    if let diagnostic = Diagnostic.swallowedError(
      result, in: query, at: 0..<query.text.utf8.count, consequence: "it counts as not set")
    {
      return .faulty(diagnostic)
    }
    guard case .value(let value) = result else { return .value(.null) }
    return .value(value)
  }
}

extension DocumentNode {
  /// The text of every `jqQuery` in the value.
  fileprivate var queries: [String] {
    var found: [String] = []
    var pending = [self]
    while let node = pending.popLast() {
      if let query = node["jqQuery"]?.string { found.append(query.text) }
      pending += (node.members ?? []).map(\.value) + (node.elements ?? [])
    }
    return found
  }
}
