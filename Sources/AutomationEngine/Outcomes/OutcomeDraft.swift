internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// An outcome while its definition is evaluated.
struct OutcomeDraft {
  var conditions: [ConditionResult] = []
  var payload: JSONValue?
  var run: JSONValue?
  var trace: EvaluationTrace?
  private(set) var diagnostics: [Diagnostic] = []
  private let definition: CompiledDefinition
  private let eventIndex: Int?
  private let eventID: String?
  private(set) var redactor = Redactor(hiding: [])

  init(_ definition: CompiledDefinition, event: Event, index: Int) {
    self.definition = definition
    eventIndex = index
    eventID = event.id
  }

  init(invoking definition: CompiledDefinition) {
    self.definition = definition
    eventIndex = nil
    eventID = nil
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  /// Hides the secrets of the context, those that came with the event, and what was made of them.
  mutating func hide(_ derived: [String], _ secrets: Secrets, _ triggerData: JSONObject) {
    redactor = secrets.redactor(hiding: derived, given: triggerData["secrets"])
  }

  func fired(_ effect: Effect) -> Outcome { outcome(.fired, nil, effect) }

  func skipped(_ code: Outcome.Reason.Code, _ text: String) -> Outcome {
    outcome(.skipped, Outcome.Reason(code: code, text: text), nil)
  }

  func failed(_ code: Outcome.Reason.Code, _ text: String) -> Outcome {
    outcome(.failed, Outcome.Reason(code: code, text: text), nil)
  }

  /// The failed outcome of strict mode, when an error was found that the platform would swallow.
  mutating func strictFailure(_ context: EvaluationContext) -> Outcome? {
    guard context.mode == .strict,
      let first = diagnostics.first(where: { $0.code.isSwallowedError })
    else { return nil }
    diagnostics = diagnostics.map { $0.code.isSwallowedError ? $0.with(severity: .error) : $0 }
    return failed(.strict, first.message)
  }

  private func outcome(
    _ status: Outcome.Status, _ reason: Outcome.Reason?, _ effect: Effect?
  ) -> Outcome {
    Outcome(
      definition: definition.identifier.text, file: definition.identifier.span.file.path,
      eventIndex: eventIndex, eventID: eventID, status: status, reason: reason,
      conditions: conditions, payload: payload, effect: effect, run: run,
      diagnostics: diagnostics, trace: trace, redactor: redactor)
  }
}

extension DiagnosticCode {
  /// Whether the platform goes on as if nothing had happened.
  fileprivate var isSwallowedError: Bool {
    id.hasPrefix("J") || self == .failedExpression
  }
}
