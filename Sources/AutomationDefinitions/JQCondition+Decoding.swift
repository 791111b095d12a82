import SourceDiagnostics

extension JQCondition {
  /// Decodes `trigger.condition` of an automation.
  init(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    checker.check(node, .jqCondition)
    expressions = node["expressions"]?.strings ?? []
    combinator = node["combinator"]?.string.flatMap { Combinator(rawValue: $0.text) } ?? .and
    self.node = node
  }
}

extension ObjectShape {
  fileprivate static let jqCondition = ObjectShape(
    "a jq condition",
    [
      .required(
        "type",
        .word(
          Vocabulary(
            "condition type", ["JQ"],
            mistakes: [
              "SEARCH": "write `JQ` with `expressions`; search rules are for self-service actions"
            ]))),
      .required("expressions", .array(of: .string)),
      .optional("combinator", .word(Vocabulary("combinator", ["and", "or"]))),
    ])
}
