internal import AutomationDefinitions
internal import JSONValues

extension SearchOutcome {
  /// Each comparison as an expression of a condition; all of them unknown for a reason that the
  /// rules themselves do not know.
  func conditions(unknown reason: String? = nil) -> [ConditionResult] {
    root.comparisons.map { comparison in
      ConditionResult(
        expression: comparison.expression, value: reason == nil ? comparison.value ?? .null : .null,
        counted: reason == nil && comparison.verdict == .held, error: reason ?? comparison.reason,
        isUnknown: reason != nil || comparison.verdict == .unknown, reads: [])
    }
  }
}
