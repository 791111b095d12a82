internal import AutomationDefinitions
internal import JQ
public import JSONValues
internal import SourceDiagnostics

/// What one expression of a condition gave.
public struct ConditionResult: Sendable {
  /// The expression as written.
  public let expression: String

  /// Its first output; null when it had none or failed.
  public let value: JSONValue

  /// Whether it counted as true.
  public let counted: Bool

  /// Why it failed, in the platform's words.
  public let error: String?

  /// Whether it cannot be told, which counts as false.
  public var isUnknown = false

  /// The paths that it reads, with what stood there.
  public let reads: [Read]

  /// A path and the value at it.
  public struct Read: Sendable {
    /// The path as in jq: `.diff.after.properties.language`.
    public let path: String

    /// What stands there; null when there is nothing.
    public let value: JSONValue
  }
}

extension DiagnosticCode {
  /// A condition gives something else than true or false.
  static let conditionIsNoBoolean = DiagnosticCode(
    "E002", "condition-is-no-boolean",
    Explanation(
      what: "A condition gives something else than true or false.",
      why: """
        The platform does not say what counts as true. Here null, false, 0 and the empty text \
        count as false and all else as true; whether an automation fires should not depend on a \
        guess.
        """,
      example: """
        condition:
          type: JQ
          expressions: [.diff.after.properties.tier]
        """,
      instead: """
        condition:
          type: JQ
          expressions: [.diff.after.properties.tier != null]
        """))
}

/// A condition that was evaluated.
struct CompletedCondition {
  let holds: Bool
  let results: [ConditionResult]
  let evaluated: [Tracer.Evaluated]
  let diagnostics: [Diagnostic]

  /// What ended an expression, so that it cannot be told whether the condition holds.
  var stop: JQStop?
}

/// A condition with its expressions compiled.
struct CompiledCondition: Sendable {
  let condition: JQCondition
  let expressions: [JQExpressionSet.ID]

  init(_ condition: JQCondition, adding set: inout JQExpressionSet) {
    self.condition = condition
    self.expressions = condition.expressions.map { set.insert($0.text) }
  }

  /// Evaluates the expressions: all of them, or as few as decide.
  ///
  /// `showing` is the event where what the expressions read is to be told, else `nil`.
  func evaluate(
    _ extent: Extent, with evaluator: inout JQEvaluator, on event: JQInput,
    showing value: JSONValue?, recording recorder: inout CoverageRecorder
  ) -> CompletedCondition {
    var results: [ConditionResult] = []
    var evaluated: [Tracer.Evaluated] = []
    var diagnostics: [Diagnostic] = []
    for (id, source) in zip(expressions, condition.expressions) {
      let result = evaluator.evaluate(id, on: event)
      if case .stopped(let stop) = result {
        let stopped = Diagnostic.stopped(stop, in: source, at: 0..<source.text.utf8.count)
        return CompletedCondition(
          holds: false, results: results + [ConditionResult(source.text, result, reads: [])],
          evaluated: evaluated, diagnostics: diagnostics + [stopped], stop: stop)
      }
      recorder.pass(evaluator.passed, of: id, in: source)
      recorder.pass(
        ConditionResult.isTruthy(result) ? .conditionHeld : .conditionFailed, at: source.span)
      let place = 0..<source.text.utf8.count
      if let diagnostic = Diagnostic.swallowedError(
        result, in: source, at: place, consequence: "an error counts as false")
      {
        diagnostics.append(diagnostic)
      }
      if let diagnostic = Self.warning(about: result, in: source, at: place) {
        diagnostics.append(diagnostic)
      }
      let reads = value.map { evaluator.reads(of: id, in: $0) } ?? []
      let condition = ConditionResult(source.text, result, reads: reads)
      results.append(condition)
      evaluated.append(Tracer.Evaluated(id: id, source: source, range: place, result: result))
      if extent == .deciding, condition.counted == (self.condition.combinator == .or) { break }
    }
    let holds =
      condition.combinator == .and
      ? results.allSatisfy(\.counted) : results.isEmpty || results.contains(where: \.counted)
    return CompletedCondition(
      holds: holds, results: results, evaluated: evaluated, diagnostics: diagnostics)
  }

  /// How many expressions are evaluated.
  enum Extent {
    case all

    /// Up to the first one that decides.
    case deciding
  }

  private static func warning(
    about result: JQResult, in source: SourceString, at range: Range<Int>
  ) -> Diagnostic? {
    let shown: String
    switch result {
    case .value(.bool), .uncompilable, .failure, .lost, .stopped: return nil
    case .value(.null): shown = "null"
    case .value(let value): shown = "the \(value.typeName) `\(value.jsonText.shortened(to: 60))`"
    case .undefined: shown = "no output"
    }
    let counted = ConditionResult.isTruthy(result)
    return Diagnostic(
      .conditionIsNoBoolean, .warning,
      "the condition gives \(shown), which counts as \(counted)", at: source.span(of: range),
      help: "compare it: `… != null`, `… == true`")
  }
}

extension ConditionResult {
  init(_ expression: String, _ result: JQResult, reads: [JQRead]) {
    self.expression = expression
    self.reads = reads.map { Read(path: $0.path, value: $0.value) }
    self.counted = Self.isTruthy(result)
    switch result {
    case .value(let value): (self.value, error) = (value, nil)
    case .undefined: (value, error) = (.null, nil)
    case .lost(let failure): (value, error) = (.null, failure.message)
    case .uncompilable(let failure): (value, error) = (.null, failure.platformMessage)
    case .failure(let failure): (value, error) = (.null, failure.message)
    case .stopped(let stop): (value, error) = (.null, stop.text)
    }
  }

  /// JavaScript's truth: null, false, 0, "" and undefined are false.
  static func isTruthy(_ result: JQResult) -> Bool {
    guard case .value(let value) = result else { return false }
    return value.isTruthy
  }
}

extension JSONValue {
  /// JavaScript's truth: null, false, 0 and "" are false.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .number(let number): number.value != 0
    case .string(let text): !text.isEmpty
    case .array, .object: true
    }
  }
}
