package import AutomationEngine
package import JQ

/// How the cases of a run are evaluated.
package struct CaseSettings: Sendable {
  /// How much outcomes tell of how they came about.
  package var detail: EvaluationContext.Detail

  /// How much an evaluation may take.
  package var limits: EvaluationLimits

  /// Where libjq runs.
  package var isolation: Isolation

  /// What evaluates expressions.
  package var engine: JQEngine

  package init(
    detail: EvaluationContext.Detail = .conditions, limits: EvaluationLimits = EvaluationLimits(),
    isolation: Isolation = .inProcess, engine: JQEngine = .native
  ) {
    self.detail = detail
    self.limits = limits
    self.isolation = isolation
    self.engine = engine
  }
}
