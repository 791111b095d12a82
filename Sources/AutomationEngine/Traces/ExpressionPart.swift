internal import JQ
internal import JQSyntax

/// A part of an expression that has the same input as the whole, made an expression of its own.
struct ExpressionPart: Sendable {
  /// When jq gets to the part.
  enum Turn: Sendable {
    case always

    /// While those before it in the row count as true: `and`.
    case whileTrue

    /// While those before it in the row count as false: `or`, and the conditions of an `if`.
    case whileFalse

    /// While those before it in the row give nothing but null and false: `//`.
    case whileAbsent

    /// When the condition right before it holds and jq got to it.
    case ifBeforeHolds
  }

  let role: TracedExpression.Role
  let turn: Turn
  let id: JQExpressionSet.ID

  /// Where it stands in the whole, as UTF-8 offsets.
  let range: Range<Int>

  /// Whether it has at most one output.
  let isSingle: Bool

  let parts: [ExpressionPart]
}
