package import AutomationEngine

/// How the cases of a run are evaluated.
package struct CaseSettings: Sendable {
  /// How much outcomes tell of how they came about.
  package var detail: EvaluationContext.Detail

  /// How much an evaluation may take.
  package var limits: EvaluationLimits

  /// Where libjq runs.
  package var isolation: Isolation

  package init(
    detail: EvaluationContext.Detail = .conditions, limits: EvaluationLimits = EvaluationLimits(),
    isolation: Isolation = .inProcess
  ) {
    self.detail = detail
    self.limits = limits
    self.isolation = isolation
  }
}
