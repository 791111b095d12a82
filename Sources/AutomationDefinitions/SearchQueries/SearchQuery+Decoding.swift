import SourceDiagnostics

extension SearchQuery {
  /// Where a query stands.
  enum Place {
    /// The condition of an action: it also has a `type`.
    case condition
    /// The entities that an input offers: values can be jq over the form.
    case dataset
    /// A rule of another query.
    case group
  }

  /// How deeply groups can be nested.
  private static let maxDepth = 64

  /// Decodes rules and those below them; `nil` when `node` is no object.
  init?(
    _ node: DocumentNode, _ place: Place, depth: Int = 0, _ checker: inout ShapeChecker
  ) {
    guard depth < Self.maxDepth else {
      checker.report(
        Diagnostic(
          .tooDeep, .error, "groups of search rules are nested deeper than \(Self.maxDepth) levels",
          at: node.opening, help: "join groups that have the same `combinator`"))
      return nil
    }
    checker.check(
      node, place == .condition ? .searchCondition : .searchGroup,
      named: place == .condition ? "condition" : nil)
    guard node.members != nil else { return nil }
    let word = node["combinator"].flatMap { $0.isNull ? nil : $0 }
    let combinator = word?.string.flatMap { Combinator(rawValue: $0.text) }
    self.combinator = combinator ?? .and
    let elements = node["rules"]?.elements
    rules = (elements ?? []).compactMap { SearchRule($0, depth: depth, &checker) }
    isComplete =
      (word == nil || combinator != nil) && rules.count == elements?.count
      && rules.allSatisfy(\.isComplete)
    self.node = node
  }
}

extension SearchRule {
  /// Decodes one rule; `nil` when it cannot be told what it demands.
  fileprivate init?(_ node: DocumentNode, depth: Int, _ checker: inout ShapeChecker) {
    if node["rules"] != nil {
      guard let query = SearchQuery(node, .group, depth: depth + 1, &checker) else { return nil }
      self = .group(query)
      return
    }
    let comparison = node["operator"]?.string.flatMap { SearchOperator(rawValue: $0.text) }
    if node["propertySchema"] != nil {
      checker.check(node, .propertySchemaRule)
      guard let rule = PropertySchemaRule(node, comparison, &checker) else { return nil }
      self = .propertySchema(rule)
    } else if comparison == .relatedTo {
      checker.check(node, .relatedToRule)
      guard let rule = RelatedToRule(node, &checker) else { return nil }
      self = .relatedTo(rule)
    } else {
      checker.check(node, comparison?.isUnary == true ? .unaryRule : .propertyRule)
      guard let rule = PropertyRule(node, comparison, &checker) else { return nil }
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
  fileprivate init?(
    _ node: DocumentNode, _ comparison: SearchOperator?, _ checker: inout ShapeChecker
  ) {
    guard let comparison, let subjectNode = node["property"],
      let subject = SearchSubject(subjectNode, comparison, &checker)
    else { return nil }
    self.subject = subject
    self.comparison = comparison
    if comparison.isUnary {
      operand = nil
    } else {
      guard let value = node["value"],
        let operand = SearchOperand(value, comparison.operandShape, &checker)
      else { return nil }
      self.operand = operand
    }
    self.node = node
  }
}

extension RelatedToRule {
  fileprivate init?(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    guard let blueprint = node["blueprint"]?.string, let value = node["value"],
      let operand = SearchOperand(value, .either([.string, .array(of: .string)]), &checker)
    else { return nil }
    self.blueprint = blueprint
    self.operand = operand
    direction = node["direction"]?.string.flatMap { Direction(rawValue: $0.text) }
    isRequired = node["required"]?.bool ?? false
    self.node = node
  }
}

extension PropertySchemaRule {
  fileprivate init?(
    _ node: DocumentNode, _ comparison: SearchOperator?, _ checker: inout ShapeChecker
  ) {
    guard let comparison, let schema = node["propertySchema"], let type = schema["type"]?.string
    else { return nil }
    self.type = type
    format = schema["format"]?.string
    self.comparison = comparison
    operand = node["value"].flatMap { SearchOperand($0, .scalar, &checker) }
    self.node = node
  }
}
