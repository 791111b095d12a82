internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// An automation waits for a property to expire that is no timer.
  public static let noTimerProperty = DiagnosticCode(
    "R109", "no-timer-property",
    Explanation(
      what: "An automation waits for a property to expire that is no timer.",
      why: "Only properties with the format `timer` expire, so that the automation never fires.",
      example: """
        identifier: lease
        schema: {properties: {ends_at: {type: string, format: date-time}}}
        ---
        identifier: terminate
        trigger: {type: automation, event: {type: TIMER_PROPERTY_EXPIRED,
          blueprintIdentifier: lease, propertyIdentifier: ends_at}}
        invocationMethod: {type: KAFKA, payload: {}}
        """,
      instead: """
        identifier: lease
        schema: {properties: {ends_at: {type: string, format: timer}}}
        ---
        identifier: terminate
        trigger: {type: automation, event: {type: TIMER_PROPERTY_EXPIRED,
          blueprintIdentifier: lease, propertyIdentifier: ends_at}}
        invocationMethod: {type: KAFKA, payload: {}}
        """))
}

/// Timer events of properties that never expire.
enum NoTimerProperty {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    guard case .automation(let automation) = definition.definition,
      case .timerPropertyExpired(let trigger) = automation.trigger,
      let blueprint = set.blueprint(trigger.blueprintIdentifier.text),
      let property = blueprint.property(trigger.propertyIdentifier.text),
      property.format?.text != "timer"
    else { return [] }
    return [
      Diagnostic(
        .noTimerProperty, .warning,
        "property `\(property.identifier.text.shortened(to: 60))` is no timer, so that it never "
          + "expires",
        at: trigger.propertyIdentifier.visibleSpan,
        labels: [Diagnostic.Label("the property", at: property.identifier.span)],
        help: "give the property the format `timer`, or name one that has it")
    ]
  }
}
