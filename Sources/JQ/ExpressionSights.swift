internal import JQSyntax

/// What the expressions of a set see of their inputs, found when one is first asked for.
struct ExpressionSights {
  private var sights: [JQExpressionSet.ID: JQSight] = [:]

  /// What an expression may see.
  ///
  /// Cost: the first time it is parsed for it.
  mutating func sight(of id: JQExpressionSet.ID, in expressions: JQExpressionSet) -> JQSight {
    if let known = sights[id] { return known }
    let sight = expressions.query(of: id)?.sight ?? .kindOnly
    sights[id] = sight
    return sight
  }
}
