public import JSONValues
internal import SourceDiagnostics

extension Outcome {
  /// The outcome as JSON, with secrets hidden everywhere but, when asked for, in the effect.
  ///
  /// ```json
  /// {"definition": …, "file": …, "event": {"index", "id"}, "status": "fired", "reason": null,
  ///  "conditions": […], "payload": …, "effect": {"type": …}, "diagnostics": […], "trace": {…}}
  /// ```
  public func json(showingSecrets: Bool = false) -> JSONValue {
    var object = JSONObject([
      ("definition", .string(definition)),
      ("file", .string(file)),
      ("event", eventJSON),
      ("status", .string(status.rawValue)),
      ("reason", reason.map(json) ?? .null),
      ("conditions", .array(conditions.map(json))),
      ("payload", payload.map(redactor.value) ?? .null),
      ("effect", (showingSecrets ? effect?.json : effect.map { redactor.value($0.json) }) ?? .null),
    ])
    object["run"] = run.map(redactor.value)
    object["diagnostics"] = .array(
      diagnostics.map { JSONRenderer.value(of: redactor.diagnostic($0)) })
    object["trace"] = trace.map { $0.json(traceRedactor) }
    return .object(object)
  }

  private var eventJSON: JSONValue {
    guard let eventIndex else { return .null }
    return ["index": .number(Double(eventIndex)), "id": JSONValue(eventID)]
  }

  private func json(_ reason: Reason) -> JSONValue {
    ["code": .string(reason.code.rawValue), "text": .string(redactor.text(reason.text))]
  }

  private func json(_ condition: ConditionResult) -> JSONValue {
    var object = JSONObject([
      ("expression", .string(condition.expression)),
      ("value", redactor.value(condition.value)),
      ("counted", .bool(condition.counted)),
    ])
    object["error"] = condition.error.map { .string(redactor.text($0)) }
    return .object(object)
  }
}
