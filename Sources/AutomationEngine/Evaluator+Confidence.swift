internal import JSONValues
internal import SourceDiagnostics

extension Evaluator {
  /// The outcome of a definition with everything hidden that is made of secrets, however it is made.
  ///
  /// Where a template may see secrets, the definition is evaluated again with others in their place:
  /// what differs then is made of them. Cost: nothing where there are no secrets.
  mutating func confidential(
    _ outcome: Outcome, ofDefinitionAt place: Int, given: JSONValue?,
    again: (inout Evaluator) -> Outcome
  ) -> Outcome {
    let isRendered = outcome.payload != nil || outcome.status == .failed
    guard isRendered, !context.secrets.value(else: given).leafTexts.isEmpty,
      definitions[place].payload.maySee("secrets", catalog.expressions)
    else { return outcome }
    // What took too long once takes too long again, so that all it may have told is hidden.
    if outcome.reason?.code == .limit, outcome.payload == nil { return outcome.hidingExpressions }
    let other = trying { evaluator in
      var context = evaluator.context
      context.secrets = context.secrets.others(given: given)
      evaluator.enter(context)
      return again(&evaluator)
    }
    return outcome.hidingWhatDiffers(from: other)
  }
}

extension Outcome {
  /// The outcome with the texts hidden that another one of the same event has not, each told with
  /// its own secrets hidden.
  fileprivate func hidingWhatDiffers(from other: Outcome) -> Outcome {
    let common = Set(other.texts.map { other.traceRedactor.text($0) })
    let differing = Set(texts.filter { !common.contains(traceRedactor.text($0)) })
    var outcome = self
    outcome.redactor = redactor.hiding(differing.sorted())
    return outcome
  }

  /// The outcome with all hidden that its expressions said before a limit was broken.
  fileprivate var hidingExpressions: Outcome {
    let said = diagnostics.filter { $0.code == .failedExpression }.map(\.message)
    var outcome = self
    outcome.redactor = redactor.hiding(said + resultTexts)
    return outcome
  }

  /// Every text that may be shown of it, with nothing hidden.
  private var texts: [String] {
    let trace = trace?.json(Redactor(hiding: [])).allTexts ?? []
    return jsonWithoutTrace.allTexts + trace + resultTexts
  }

  /// The texts that expressions of templates gave, as far as they were traced.
  private var resultTexts: [String] {
    (trace?.templates ?? []).flatMap(\.expression.resultTexts)
  }
}

extension JSONValue {
  /// Every text in the value, numbers and keys among them.
  fileprivate var allTexts: [String] {
    switch self {
    case .null, .bool: []
    case .number(let number): [number.text]
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.allTexts)
    case .object(let object): object.flatMap { [$0.key] + $0.value.allTexts }
    }
  }
}
