import SourceDiagnostics

extension SearchQuery {
  /// How deeply groups can be nested.
  static let maxDepth = 64

  /// Decodes rules and those below them; `nil` when `node` is no object, or too deep.
  init?(_ node: DocumentNode, depth: Int = 0) {
    guard depth <= Self.maxDepth else { return nil }
    guard node.members != nil else { return nil }
    let word = node["combinator"].flatMap { $0.isNull ? nil : $0 }
    let combinator = word?.string.flatMap { Combinator(rawValue: $0.text) }
    self.combinator = combinator ?? .and
    let elements = node["rules"]?.elements
    rules = (elements ?? []).compactMap { SearchRule($0, depth: depth) }
    isComplete =
      (word == nil || combinator != nil) && rules.count == elements?.count
      && rules.allSatisfy(\.isComplete)
    self.node = node
  }
}

extension SearchQuery {
  /// Decodes the entities that an input offers, which is itself a group of rules.
  init?(dataset node: DocumentNode) { self.init(node, depth: 1) }
}

extension SearchRule {
  /// Decodes one rule; `nil` when it cannot be told what it demands.
  fileprivate init?(_ node: DocumentNode, depth: Int) {
    if node["rules"] != nil {
      guard let query = SearchQuery(node, depth: depth + 1) else { return nil }
      self = .group(query)
      return
    }
    let comparison = node["operator"]?.string.flatMap { SearchOperator(rawValue: $0.text) }
    if node["propertySchema"] != nil {
      guard let rule = PropertySchemaRule(node, comparison) else { return nil }
      self = .propertySchema(rule)
    } else if comparison == .relatedTo {
      guard let rule = RelatedToRule(node) else { return nil }
      self = .relatedTo(rule)
    } else {
      guard let rule = PropertyRule(node, comparison) else { return nil }
      self = .property(rule)
    }
  }
}

extension SearchRule {
  /// Whether nothing is left out of a group.
  fileprivate var isComplete: Bool {
    guard case .group(let query) = self else { return true }
    return query.isComplete
  }
}

extension PropertyRule {
  fileprivate init?(_ node: DocumentNode, _ comparison: SearchOperator?) {
    guard let comparison, let subjectNode = node["property"],
      let subject = SearchSubject(subjectNode, comparison)
    else { return nil }
    self.subject = subject
    self.comparison = comparison
    if comparison.isUnary {
      operand = nil
    } else {
      guard let operand = node["value"].flatMap(SearchOperand.init) else { return nil }
      self.operand = operand
    }
    self.node = node
  }
}

extension RelatedToRule {
  fileprivate init?(_ node: DocumentNode) {
    guard let blueprint = node["blueprint"]?.string,
      let operand = node["value"].flatMap(SearchOperand.init)
    else { return nil }
    self.blueprint = blueprint
    self.operand = operand
    direction = node["direction"]?.string.flatMap { Direction(rawValue: $0.text) }
    isRequired = node["required"]?.bool ?? false
    self.node = node
  }
}

extension PropertySchemaRule {
  fileprivate init?(_ node: DocumentNode, _ comparison: SearchOperator?) {
    guard let comparison, let schema = node["propertySchema"], let type = schema["type"]?.string
    else { return nil }
    self.type = type
    format = schema["format"]?.string
    self.comparison = comparison
    operand = node["value"].flatMap(SearchOperand.init)
    self.node = node
  }
}
