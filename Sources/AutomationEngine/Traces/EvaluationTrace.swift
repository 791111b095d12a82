public import AutomationDefinitions
public import JSONValues
public import SourceDiagnostics

/// How an outcome came about: what was compared, read and rendered.
///
/// Holds values as they are, secrets included; `Outcome.traceRedactor` hides them where they are shown.
public struct EvaluationTrace: Sendable {
  /// The trigger beside the event, field by field; empty for a self-service action.
  public internal(set) var trigger: [TracedField] = []

  /// The inputs of a self-service action, in the order of its form.
  public internal(set) var inputs: [TracedInput] = []

  /// How the expressions of an automation's condition are joined.
  public internal(set) var combinator: JQCondition.Combinator?

  /// The expressions of an automation's condition; all of them are evaluated.
  public internal(set) var conditions: [TracedExpression] = []

  /// The rules of a self-service action's condition; `nil` when it has none.
  public internal(set) var search: SearchGroupOutcome?

  /// The templates of the payload, in the order of rendering.
  public internal(set) var templates: [TracedTemplate] = []

  /// The pairs that the payload lost.
  public internal(set) var dropped: [DroppedPair] = []
}

/// A field of a trigger and what the event has for it.
public struct TracedField: Sendable, Equatable {
  /// What is compared.
  public enum Name: String, Sendable {
    case type
    case blueprint
    case action
    case property
  }

  /// What is compared.
  public let name: Name

  /// What the trigger waits for.
  public let expected: String

  /// What the event says; `nil` when it says nothing.
  public let found: String?

  /// Whether the event meets the trigger here; it also does where it may leave the field out.
  public let matches: Bool

  /// The places of the event that were looked at: those that tell, else all that could.
  public let places: [TracedRead]
}

/// An input of a form and where its value comes from.
public struct TracedInput: Sendable {
  /// Where a value comes from.
  public enum Origin: String, Sendable {
    case given

    /// The form's default, as it is written.
    case fixedDefault = "default"

    /// The form's default, from a jq query.
    case queriedDefault = "jq default"

    /// There is none.
    case absent
  }

  /// The name.
  public let name: String

  /// The value; `nil` where there is none.
  public let value: JSONValue?

  /// Where the value comes from.
  public let origin: Origin

  /// Whether the platform encrypts the value, so that it is shown nowhere.
  public let isEncrypted: Bool

  /// Where the form declares it; `nil` for one that it does not declare.
  public let span: SourceSpan?
}
