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
    json(redactor, showingInEffect: showingSecrets)
  }

  /// The outcome as JSON with nothing hidden, for evaluations that were given stubs of secrets.
  package var jsonWithStubs: JSONValue {
    json(Redactor(hiding: []), showingInEffect: true)
  }

  /// The outcome as JSON with nothing hidden, and without its trace.
  var jsonWithoutTrace: JSONValue {
    .object(object(Redactor(hiding: []), showingInEffect: true))
  }

  private func json(_ redactor: Redactor, showingInEffect: Bool) -> JSONValue {
    var object = object(redactor, showingInEffect: showingInEffect)
    object["trace"] = trace.map { $0.json(traceRedactor) }
    return .object(object)
  }

  private func object(_ redactor: Redactor, showingInEffect: Bool) -> JSONObject {
    var object = JSONObject([
      ("definition", .string(definition)),
      ("file", .string(file)),
      ("event", eventJSON),
      ("status", .string(status.rawValue)),
      ("reason", reason.map { json($0, redactor) } ?? .null),
      ("conditions", .array(conditions.map { json($0, redactor) })),
      ("payload", payload.map(redactor.value) ?? .null),
      (
        "effect", (showingInEffect ? effect?.json : effect.map { redactor.value($0.json) }) ?? .null
      ),
    ])
    object["run"] = run.map(redactor.value)
    object["diagnostics"] = .array(
      diagnostics.map { JSONRenderer.value(of: redactor.diagnostic($0)) })
    return object
  }

  private var eventJSON: JSONValue {
    guard let eventIndex else { return .null }
    return ["index": .number(Double(eventIndex)), "id": JSONValue(eventID)]
  }

  private func json(_ reason: Reason, _ redactor: Redactor) -> JSONValue {
    ["code": .string(reason.code.rawValue), "text": .string(redactor.text(reason.text))]
  }

  private func json(_ condition: ConditionResult, _ redactor: Redactor) -> JSONValue {
    var object = JSONObject([
      ("expression", .string(condition.expression)),
      ("value", redactor.value(condition.value)),
      ("counted", .bool(condition.counted)),
    ])
    object["error"] = condition.error.map { .string(redactor.text($0)) }
    return .object(object)
  }
}
