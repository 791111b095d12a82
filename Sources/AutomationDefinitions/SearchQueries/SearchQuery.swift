/// Rules over an entity, joined by `and` or `or`.
///
/// ```json
/// {"combinator": "and", "rules": [{"property": "status", "operator": "=", "value": "running"}]}
/// ```
public struct SearchQuery: Sendable {
  /// How rules are joined.
  public enum Combinator: String, Sendable {
    case and
    case or
  }

  /// How the rules are joined.
  public let combinator: Combinator

  /// The rules that could be read.
  public let rules: [SearchRule]

  /// Whether the combinator and every rule, also of groups inside, could be read; when false,
  /// nobody can tell what the query demands.
  public let isComplete: Bool

  /// The whole object in the file.
  public let node: DocumentNode
}

/// One rule of a query.
public enum SearchRule: Sendable {
  case property(PropertyRule)
  case relatedTo(RelatedToRule)
  case propertySchema(PropertySchemaRule)
  case group(SearchQuery)

  /// The whole object in the file.
  public var node: DocumentNode {
    switch self {
    case .property(let rule): rule.node
    case .relatedTo(let rule): rule.node
    case .propertySchema(let rule): rule.node
    case .group(let query): query.node
    }
  }
}
