import SourceDiagnostics

extension SearchSubject {
  /// Decodes `property`.
  init?(_ node: DocumentNode, _ comparison: SearchOperator) {
    if let property = node.string {
      self = .property(property)
    } else if comparison == .matchAny, node["path"] != nil {
      self = .path(node)
    } else if node.members != nil {
      guard let context = SearchContext(node) else { return nil }
      self = .context(context)
    } else {
      return nil
    }
  }
}

extension SearchOperand {
  /// Decodes `value`; an object is a context, a preset, a range or jq.
  init?(_ node: DocumentNode) {
    guard let members = node.members else {
      self = .value(node)
      return
    }
    if let query = node["jqQuery"]?.string, members.count == 1 {
      self = .query(query)
    } else if node["preset"] != nil {
      guard let preset = node["preset"]?.string.flatMap({ DatePreset(rawValue: $0.text) }) else {
        return nil
      }
      self = .preset(preset)
    } else if node["from"] != nil || node["to"] != nil {
      guard let from = node["from"]?.string, let to = node["to"]?.string else { return nil }
      self = .range(from: from, to: to)
    } else if let context = SearchContext(node) {
      self = .context(context)
    } else {
      return nil
    }
  }
}

extension SearchContext {
  fileprivate init?(_ node: DocumentNode) {
    guard let property = node["property"]?.string,
      let owner = node["context"]?.string.flatMap({ Owner(rawValue: $0.text) })
    else { return nil }
    self.property = property
    self.owner = owner
  }
}
