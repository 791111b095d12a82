internal import AutomationDefinitions
internal import SourceDiagnostics

extension DiagnosticCode {
  /// A timer event names no property, so that it matches any.
  static let unnamedTimerProperty = DiagnosticCode(
    "B002", "unnamed-timer-property",
    Explanation(
      what: "A timer event names no property, so that it matches any.",
      why: """
        The platform starts an automation only when the property expires that its trigger names. \
        An event that names none is taken to be the one waited for, so a dry run may show more \
        than the platform would do.
        """,
      example: """
        {"action": "TIMER_EXPIRED", "resourceType": "entity",
         "context": {"blueprintIdentifier": "environment"},
         "diff": {"before": null, "after": {"identifier": "preview-12"}}}
        """,
      instead: """
        {"action": "TIMER_EXPIRED", "resourceType": "entity",
         "context": {"blueprintIdentifier": "environment",
                     "propertyIdentifier": "ttl"},
         "diff": {"before": null, "after": {"identifier": "preview-12"}}}
        """))
}

extension Diagnostic {
  /// A timer event that names no property is taken to be the one waited for.
  static func unnamedTimerProperty(_ automation: Automation) -> Diagnostic {
    var place = automation.trigger.subject
    if case .timerPropertyExpired(let timer) = automation.trigger {
      place = timer.propertyIdentifier
    }
    return Diagnostic(
      .unnamedTimerProperty, .warning, "the timer event names no property, so it matches any",
      at: place.span,
      help: "give the event a `context.propertyIdentifier`")
  }
}

extension CompiledCondition {
  /// Which expressions kept the definition from firing.
  func reason(for results: [ConditionResult]) -> String {
    let failed = results.filter { !$0.counted }.map { "`\($0.expression.shortened(to: 80))`" }
    let list = failed.joined(separator: ", ")
    return results.count == 1 || condition.combinator == .and
      ? "the condition does not hold: \(list)" : "no expression of the condition holds: \(list)"
  }
}
