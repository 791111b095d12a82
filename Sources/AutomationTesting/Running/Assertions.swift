internal import AutomationChecks
internal import AutomationDefinitions
internal import AutomationEngine
internal import JQ
internal import JQSyntax
internal import JSONValues
internal import SourceDiagnostics

/// The assertions of many cases, to be compiled together.
struct AssertionSet: Sendable {
  private(set) var expressions: JQExpressionSet
  private var ids: [String: JQExpressionSet.ID] = [:]

  init(_ files: [PreparedFile], engine: JQEngine) {
    expressions = JQExpressionSet(engine: engine)
    for entry in files.flatMap(\.entries) {
      for assertion in entry.test.assertions where ids[assertion.text] == nil {
        ids[assertion.text] = expressions.insert(assertion.text)
      }
    }
  }

  subscript(assertion: SourceString) -> JQExpressionSet.ID? { ids[assertion.text] }

  /// Why an assertion does not compile.
  func faults(of assertion: SourceString) -> [Diagnostic] {
    guard let id = self[assertion], case .refused(let error) = expressions[id] else { return [] }
    return error.faults.map { fault in
      Diagnostic(
        fault.code, .error, fault.message, at: assertion.span(of: fault.range), help: fault.help)
    }
  }
}

/// Evaluates assertions on one thread.
struct AssertionEvaluator: ~Copyable {
  private let assertions: AssertionSet
  private let settings: CaseSettings
  private var now = TestCase.defaultNow
  private var jq: JQEvaluator

  init(_ assertions: AssertionSet, _ settings: CaseSettings) {
    self.assertions = assertions
    self.settings = settings
    jq = Self.jq(assertions, settings, now)
  }

  private static func jq(
    _ assertions: AssertionSet, _ settings: CaseSettings, _ now: Instant
  ) -> JQEvaluator {
    JQEvaluator(
      assertions.expressions, clock: .frozen(now.secondsSince1970),
      limits: settings.limits.ofExpressions, isolation: settings.isolation.workers)
  }

  /// What an assertion says instead of true.
  mutating func unmet(
    _ assertion: SourceString, on outcome: JSONValue, now: Instant
  ) -> UnmetExpectation? {
    guard let id = assertions[assertion] else { return nil }
    if now != self.now {
      jq = Self.jq(assertions, settings, now)
      self.now = now
    }
    let given: String
    switch jq.evaluate(id, on: jq.input(outcome)) {
    case .value(.bool(true)): return nil
    case .value(let value): given = "gives \(value.jsonText.shortened(to: 80))"
    case .undefined: given = "gives nothing"
    case .lost(let error), .failure(let error): given = "fails: \(error.message)"
    case .uncompilable(let error): given = "does not compile: \(error.platformMessage)"
    case .stopped(let stop): given = stop.cause.text
    }
    return UnmetExpectation(
      kind: .assertion, message: "`\(assertion.text.shortened(to: 120))` \(given)",
      span: assertion.span,
      reads: jq.reads(of: id, in: outcome).map {
        UnmetExpectation.Read(path: $0.path, value: $0.value)
      })
  }
}

extension TestCase {
  /// The expressions that must give true.
  var assertions: [SourceString] {
    expectations.compactMap { if case .assertion(let text) = $0 { text } else { nil } }
  }
}
