internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// Renders a payload template against one input, as the platform's library does.
struct PayloadRenderer: ~Copyable {
  /// What the platform would swallow, in the order of rendering.
  private(set) var diagnostics: [Diagnostic] = []

  /// The first of them in the platform's words.
  private(set) var firstSwallowed: Rendering.Failure?

  /// Texts made from secrets, to be hidden wherever the payload is shown.
  private(set) var secretTexts: [String] = []

  /// What is exercised.
  private(set) var recorder: CoverageRecorder

  /// Writes down what is come by when there is one.
  private(set) var traceRecorder: PayloadRecorder?

  init(
    recorder: CoverageRecorder = CoverageRecorder(), traceRecorder: PayloadRecorder? = nil
  ) {
    self.recorder = recorder
    self.traceRecorder = traceRecorder
  }

  /// Renders a template; `nil` stands for JavaScript's `undefined`.
  mutating func render(
    _ template: PayloadTemplate, with evaluator: inout JQEvaluator, on input: JQInput
  ) throws(RenderingFailure) -> JSONValue? {
    switch template {
    case .literal(let value): return value
    case .text(let text): return try render(text, with: &evaluator, on: input)
    case .broken(let error, let source): throw .malformedTemplate(error, in: source)
    case .array(let elements):
      var rendered: [JSONValue] = []
      rendered.reserveCapacity(elements.count)
      for (index, element) in elements.enumerated() {
        traceRecorder?.enter(index: index)
        rendered.append(try render(element, with: &evaluator, on: input) ?? .null)
        traceRecorder?.leave()
      }
      return .array(rendered)
    case .object(let pairs):
      var rendered = RenderedPairs()
      try render(pairs, into: &rendered, with: &evaluator, on: input)
      return .object(rendered.finished)
    }
  }

  private mutating func render(
    _ pairs: [PayloadTemplate.Pair], into rendered: inout RenderedPairs,
    with evaluator: inout JQEvaluator, on input: JQInput
  ) throws(RenderingFailure) {
    for pair in pairs {
      let key: JSONValue?
      switch pair.key {
      case .spread(let node):
        try spread(pair, of: node, into: &rendered, with: &evaluator, on: input)
        continue
      case .literal(let text): key = .string(text)
      case .text(let text):
        traceRecorder?.setInKey(true)
        key = try render(text, with: &evaluator, on: input)
        traceRecorder?.setInKey(false)
      case .broken(let error): throw .malformedTemplate(error, in: pair.source)
      }
      if case .text = pair.key {
        recorder.pass(key.givesPair ? .keyPresent : .keyDropped, at: pair.source.span)
      }
      switch key {
      case nil, .null, .string(""): traceRecorder?.drop(key, pair.source)
      case .string(let text):
        traceRecorder?.enter(key: text)
        let value = try render(pair.value, with: &evaluator, on: input)
        if value == nil { traceRecorder?.drop(pair.source, .valueHasNoOutput) }
        traceRecorder?.leave()
        rendered.set(text, to: value)
      case .some(let other): throw .keyIsNoString(other, pair.source)
      }
    }
  }

  private mutating func spread(
    _ pair: PayloadTemplate.Pair, of node: DocumentNode, into rendered: inout RenderedPairs,
    with evaluator: inout JQEvaluator, on input: JQInput
  ) throws(RenderingFailure) {
    switch pair.value {
    case .object(let pairs):
      try render(pairs, into: &rendered, with: &evaluator, on: input)
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        traceRecorder?.enter(key: String(index))
        rendered.set(String(index), to: try render(element, with: &evaluator, on: input))
        traceRecorder?.leave()
      }
    case .literal, .text, .broken:
      let value = try render(pair.value, with: &evaluator, on: input)
      switch value {
      case .object(let object):
        for (key, value) in object { rendered.set(key, to: value) }
      case .array(let elements):
        for (index, value) in elements.enumerated() { rendered.set(String(index), to: value) }
      default:
        throw .spreadOfNoObject(value, pair.source, original: node)
      }
    }
  }

  /// Renders a string with templates.
  private mutating func render(
    _ text: TemplateText, with evaluator: inout JQEvaluator, on input: JQInput
  ) throws(RenderingFailure) -> JSONValue? {
    var output = ""
    for segment in text.segments {
      switch segment {
      case .text(let literal): output += literal
      case .expression(let id, let range, let readsSecrets):
        let found = diagnostics.count
        let value = try evaluate(
          id, in: text, at: range, readsSecrets, with: &evaluator, on: input)
        let isSwallowed = diagnostics.count > found
        if text.isWhole { return value }
        if value?.isNull ?? true, !isSwallowed {
          diagnostics.append(.nullInText(value, in: text.source, at: range))
        }
        output += value?.plainText ?? "undefined"
      }
    }
    return .string(output)
  }

  private mutating func evaluate(
    _ id: JQExpressionSet.ID, in text: TemplateText, at range: Range<Int>, _ readsSecrets: Bool,
    with evaluator: inout JQEvaluator, on input: JQInput
  ) throws(RenderingFailure) -> JSONValue? {
    let result = evaluator.evaluate(id, on: input)
    if case .stopped(let stop) = result {
      let diagnostic = Diagnostic.stopped(stop, in: text.source, at: range)
      throw RenderingFailure(platformMessage: stop.text, diagnostic: diagnostic, isOfLimit: true)
    }
    traceRecorder?.record(
      Tracer.Evaluated(id: id, source: text.source, range: range, result: result),
      isWhole: text.isWhole, readsSecrets: readsSecrets)
    recorder.pass(.template, at: text.source.span(of: range.trimmed(in: text.source.text)))
    recorder.pass(evaluator.passed, of: id, in: text.source, at: range.lowerBound)
    if let diagnostic = Diagnostic.swallowedError(result, in: text.source, at: range) {
      diagnostics.append(diagnostic)
      firstSwallowed = firstSwallowed ?? Rendering.Failure(result)
    }
    switch result {
    case .value(let value):
      if readsSecrets { value.collectTexts(into: &secretTexts) }
      return value
    case .undefined: return nil
    case .lost(let error):
      if readsSecrets { secretTexts.append(error.message) }
      return nil
    case .failure(let error):
      if readsSecrets { secretTexts.append(error.message) }
      return .null
    case .uncompilable, .stopped: return .null
    }
  }
}

extension JSONValue? {
  /// Whether a pair with the rendered key is kept.
  fileprivate var givesPair: Bool {
    switch self {
    case nil, .null: false
    case .string(let text): !text.isEmpty
    case .some: true
    }
  }
}

extension JSONValue {
  /// Appends every string in the value.
  fileprivate func collectTexts(into texts: inout [String]) {
    switch self {
    case .string(let text): texts.append(text)
    case .array(let elements): for element in elements { element.collectTexts(into: &texts) }
    case .object(let object):
      for pair in object {
        texts.append(pair.key)
        pair.value.collectTexts(into: &texts)
      }
    case .number(let number): texts.append(number.text)
    case .null, .bool: break
    }
  }
}
