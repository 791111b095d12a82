/// Where in an expression a `try` cannot gather its outputs before they go on.
///
/// A path cannot be gathered, nor can what may go on without end. What a function is for, its
/// definition does not tell.
struct JQUnconfined {
  private static let pathTaking: Set<JQFunction> = [
    JQFunction("path", 1), JQFunction("del", 1), JQFunction("pick", 1),
  ]
  private static let endless: Set<JQFunction> = [
    JQFunction("repeat", 1), JQFunction("recurse", 1), JQFunction("recurse", 2),
    JQFunction("while", 2), JQFunction("range", 3),
  ]

  private var paths: [Range<Int>] = []
  private var endless: [Range<Int>] = []
  private var hasDefinitions = false

  /// Finds the places of an expression.
  init(in query: JQQuery) {
    for node in query.nodes {
      switch node.kind {
      case .definitions: hasDefinitions = true
      case .update(let update): paths.append(update.target.range)
      case .call(let call) where Self.pathTaking.contains(call.function): paths.append(node.range)
      case .call(let call) where Self.endless.contains(call.function): endless.append(node.range)
      default: break
      }
    }
  }

  /// Whether a `try` is at one of the places.
  func contains(_ attempt: JQNode) -> Bool {
    hasDefinitions || paths.contains { $0.contains(attempt.range.lowerBound) }
      || endless.contains { attempt.range.contains($0.lowerBound) }
  }
}

extension JQWriter {
  /// Writes a `try`, or what a `?` stands behind.
  ///
  /// In libjq 1.6 a `try` also catches errors raised after it by what takes its outputs, and the
  /// `break` of a label around it. Gathering the outputs first keeps the first out, `_caught` lets the
  /// second through.
  mutating func items(of attempt: JQAttempt, at node: JQNode, isPostfix: Bool) -> [Item] {
    guard unconfined.contains(node) else {
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
