public import JSONValues
public import SourceDiagnostics

/// What a definition does for an event, or when it is invoked.
public struct Outcome: Sendable {
  /// How it ends.
  public enum Status: String, Sendable {
    /// It would do its effect.
    case fired

    /// The event or the condition is not the one it waits for.
    case skipped

    /// It would fire, but its payload cannot be made or done.
    case failed
  }

  /// Why a definition did not fire.
  public struct Reason: Sendable, Hashable {
    /// The kinds of reasons.
    public enum Code: String, Sendable {
      case trigger
      case condition
      case selfService = "self-service"
      case template
      case strict
      case limit
      case effect
      case inputs
    }

    /// The kind.
    public let code: Code

    /// The reason in words.
    public let text: String
  }

  /// The definition's identifier.
  public let definition: String

  /// The file it was read from.
  public let file: String

  /// The place of the event in its stream, from 0; `nil` for an invocation.
  public let eventIndex: Int?

  /// The event's own id.
  public let eventID: String?

  /// How it ends.
  public let status: Status

  /// Why it did not fire.
  public let reason: Reason?

  /// Each expression or rule of the condition.
  public let conditions: [ConditionResult]

  /// The rendered invocation method, secrets included.
  public let payload: JSONValue?

  /// What would happen, secrets included.
  public let effect: Effect?

  /// The run as the API would show it; only for an invocation.
  public let run: JSONValue?

  /// All that was found while evaluating, in order.
  public let diagnostics: [Diagnostic]

  /// How it came about, secrets included; only where the context asks for it.
  public let trace: EvaluationTrace?

  /// Hides the secrets that went into this outcome.
  public let redactor: Redactor

  /// Hides the secrets and the values of encrypted inputs, for the trace.
  public var traceRedactor: Redactor {
    let encrypted = trace?.inputs.filter(\.isEncrypted) ?? []
    return redactor.hiding(encrypted.flatMap { $0.value?.leafTexts ?? [] })
  }

  /// Whether the definition failed, or the platform would refuse what it does.
  public var isFaulty: Bool {
    status == .failed || diagnostics.contains { $0.severity == .error }
  }
}
