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

  init(_ action: SelfServiceAction, entity: JSONValue?, context: EvaluationContext) {
    expressions = JQExpressionSet()
    for query in action.userInputs.node?.queries ?? [] { _ = expressions.insert(query) }
    jq = JQEvaluator(expressions, clock: context.clock)
    self.entity = action.operation == .create ? nil : entity
    user = context.user
  }

  /// The value of a query; `nil` when it fails, or reads an entity or user that is not given.
  mutating func value(of query: SourceString, form: JSONObject) -> JSONValue? {
    let id = expressions.insert(query.text)
    let missesEntity = entity == nil && expressions.mentions("entity", id)
    let missesUser = user == nil && expressions.mentions("user", id)
    guard !missesEntity, !missesUser else { return nil }
    let input: JSONValue = [
      "form": .object(form), "entity": entity ?? .null, "user": user ?? .null,
    ]
    guard case .value(let value) = jq.evaluate(id, on: JQInput(input)) else { return nil }
    return value
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
