internal import JSONValues

/// Parts that stand in a row, and which of them jq gets to.
struct PartRow {
  private var isDecided = false
  private var lastConditionHolds = false

  /// Whether jq gets to the next part.
  mutating func reaches(_ part: ExpressionPart) -> Bool {
    switch part.turn {
    case .always: return true
    case .ifBeforeHolds: return lastConditionHolds
    case .whileTrue, .whileFalse, .whileAbsent:
      if isDecided { lastConditionHolds = false }
      return !isDecided
    }
  }

  /// Takes note of what a part gave that jq got to.
  ///
  /// A part with several outputs decides only for the first of them, so those after it stay in play.
  mutating func take(_ part: ExpressionPart, _ result: TracedExpression.Result) {
    switch part.turn {
    case .always, .ifBeforeHolds: return
    case .whileTrue: isDecided = !result.holds && part.isSingle
    case .whileFalse: isDecided = (result.holds || result.isFailure) && part.isSingle
    case .whileAbsent: isDecided = result.holds
    }
    lastConditionHolds = result.holds || !part.isSingle
  }
}

extension TracedExpression.Result {
  /// Whether jq takes it for true: everything but null and false.
  var holds: Bool {
    guard case .value(let value) = self else { return false }
    return switch value {
    case .null, .bool(false): false
    default: true
    }
  }

  fileprivate var isFailure: Bool {
    guard case .failure = self else { return false }
    return true
  }
}
