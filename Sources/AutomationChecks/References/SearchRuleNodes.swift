internal import AutomationDefinitions

/// The rules of a search query as they are written, also where the query cannot be read whole.
enum SearchRuleNodes {
  /// The rules of a query and of the groups inside it, in the order of the file.
  static func all(in query: DocumentNode?) -> [DocumentNode] {
    var rules: [DocumentNode] = []
    var pending = [query].compactMap { $0 }
    while let node = pending.popLast() {
      if let inner = node["rules"]?.elements {
        pending += inner.reversed()
      } else if node["operator"] != nil {
        rules.append(node)
      }
    }
    return rules
  }
}
