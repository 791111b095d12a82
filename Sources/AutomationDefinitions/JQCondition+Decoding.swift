import SourceDiagnostics

extension JQCondition {
  /// Decodes `trigger.condition` of an automation; `nil` when any part of what it demands cannot be
  /// read.
  init?(_ node: DocumentNode) {
    guard node["type"].map({ $0.string?.text == "JQ" }) ?? true,
      let elements = node["expressions"]?.elements,
      let combinator = Combinator(node["combinator"])
    else { return nil }
    expressions = elements.compactMap(\.string)
    guard expressions.count == elements.count else { return nil }
    self.combinator = combinator
    self.node = node
  }
}

extension JQCondition.Combinator {
  /// Decodes `combinator`, which is `and` unless given; `nil` for anything unknown.
  fileprivate init?(_ node: DocumentNode?) {
    guard let node, !node.isNull else {
      self = .and
      return
    }
    guard let word = node.string?.text else { return nil }
    self.init(rawValue: word)
  }
}
