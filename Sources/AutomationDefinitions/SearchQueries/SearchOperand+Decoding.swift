import SourceDiagnostics

extension SearchSubject {
  /// Decodes `property`.
  init?(_ node: DocumentNode, _ comparison: SearchOperator, _ checker: inout ShapeChecker) {
    if let property = node.string {
      self = .property(property)
    } else if comparison == .matchAny, node["path"] != nil {
      checker.check(node, .relationPath)
      self = .path(node)
    } else if node.members != nil {
      guard let context = SearchContext(node, &checker) else { return nil }
      self = .context(context)
    } else {
      checker.check(node, .either([.string, .object(.searchContext)]))
      return nil
    }
  }
}

extension SearchOperand {
  /// Decodes `value`; an object is a context, a preset, a range or jq.
  init?(_ node: DocumentNode, _ shape: Shape, _ checker: inout ShapeChecker) {
    guard let members = node.members else {
      checker.check(node, shape)
      self = .value(node)
      return
    }
    if let query = node["jqQuery"]?.string, members.count == 1 {
      self = .query(query)
    } else if node["preset"] != nil {
      checker.check(node, .datePreset)
      guard let preset = node["preset"]?.string.flatMap({ DatePreset(rawValue: $0.text) }) else {
        return nil
      }
      self = .preset(preset)
    } else if node["from"] != nil || node["to"] != nil {
      checker.check(node, .dateRange)
      guard let from = node["from"]?.string, let to = node["to"]?.string else { return nil }
      self = .range(from: from, to: to)
    } else if let context = SearchContext(node, &checker) {
      self = .context(context)
    } else {
      return nil
    }
  }
}

extension SearchContext {
  fileprivate init?(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    checker.check(node, .searchContext)
    guard let property = node["property"]?.string,
      let owner = node["context"]?.string.flatMap({ Owner(rawValue: $0.text) })
    else { return nil }
    self.property = property
    self.owner = owner
  }
}

extension SearchOperator {
  /// What `value` must look like unless it is an object.
  var operandShape: Shape {
    switch self {
    case .between, .notBetween: .object(.dateRange)
    case .greater, .greaterOrEqual, .less, .lessOrEqual: .either([.number, .string])
    case .matchAny, .relatedTo: .either([.string, .array(of: .string)])
    default: .either([.null, .string, .number, .boolean, .array(of: .scalar)])
    }
  }
}
