extension JQWriter {
  /// Writes a `try`, or what a `?` stands behind.
  ///
  /// In libjq 1.6 a `try` also catches errors raised after it by what takes its outputs, and the
  /// `break` of a label around it. Gathering the outputs first keeps the first out, `_caught` lets the
  /// second through.
  mutating func items(of attempt: JQAttempt, at node: JQNode, isPostfix: Bool) -> [Item] {
    guard unconfined.contains(node, of: attempt.body) else {
      needs.insert(JQFunction("_caught", 0))
      let handler: [Item] =
        attempt.handler.map { [.text("|"), .node($0, .loose)] } ?? [.text("|empty")]
      return [
        .text("([try ("), .node(attempt.body, .loose), .text("|[.]) catch {\"error\":.}]|.[]"),
      ]
        + [.text("|if type==\"array\" then .[0] else .error|_caught")] + handler
        + [.text(" end)")]
    }
    // Without parentheses only the last step of a path would be tried.
    if isPostfix { return [.text("("), .node(attempt.body, .loose), .text(")?")] }
    let items: [Item] = [.text("try "), .node(attempt.body, .term)]
    guard let handler = attempt.handler else { return items }
    needs.insert(JQFunction("_caught", 0))
    return items + [.text(" catch (_caught|"), .node(handler, .loose), .text(")")]
  }
}
