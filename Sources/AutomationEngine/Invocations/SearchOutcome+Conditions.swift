internal import AutomationDefinitions
internal import JSONValues

extension SearchOutcome {
  /// Each comparison as an expression of a condition.
  var conditions: [ConditionResult] {
    root.comparisons.map { comparison in
      ConditionResult(
        expression: comparison.expression, value: comparison.value ?? .null,
        counted: comparison.verdict == .held, error: comparison.reason, reads: [])
    }
  }
}
