extension JQWriter {
  /// Builtins whose arguments are paths, or which may go on without end.
  private static let unconfinable: Set<JQFunction> = [
    JQFunction("path", 1), JQFunction("del", 1), JQFunction("pick", 1), JQFunction("repeat", 1),
    JQFunction("recurse", 1), JQFunction("recurse", 2), JQFunction("while", 2),
    JQFunction("range", 3),
  ]

  /// Whether every `try` of an expression can gather its outputs before they go on.
  ///
  /// A path cannot, nor can what may go on without end.
  static func canConfineAttempts(of query: JQQuery) -> Bool {
    guard query.builtins.isDisjoint(with: unconfinable) else { return false }
    var pending = [query.root]
    while let node = pending.popLast() {
      switch node.kind {
      case .update, .definitions: return false
      default: pending += node.children
      }
    }
    return true
  }

  /// Writes a `try`, or what a `?` stands behind.
  ///
  /// In libjq 1.6 a `try` also catches errors raised after it by what takes its outputs, and the
  /// `break` of a label around it. Gathering the outputs first keeps the first out, `_caught` lets the
  /// second through.
  mutating func items(of attempt: JQAttempt, isPostfix: Bool) -> [Item] {
    if confinesAttempts {
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
