internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Runs cases on one thread.
struct CaseRunner: ~Copyable {
  private let assertionSet: AssertionSet
  private let settings: CaseSettings
  private var assertions: AssertionEvaluator
  private var definitions: DefinitionSet?
  private var evaluator: Evaluator?

  /// What the cases before those of the present definitions exercised.
  private var earlierCoverage = CoverageMap()

  init(_ assertions: AssertionSet, _ settings: CaseSettings) {
    assertionSet = assertions
    self.settings = settings
    self.assertions = AssertionEvaluator(assertions, settings)
  }

  /// What the cases so far exercised of definitions that measure it.
  mutating func coverage() -> CoverageMap {
    var coverage = earlierCoverage
    if let current = evaluator?.coverage { coverage.merge(current) }
    return coverage
  }

  mutating func run(_ file: PreparedFile, stoppingAtFailure: Bool) -> CaseFileResult {
    var result = CaseFileResult(path: file.path, diagnostics: file.diagnostics, results: [])
    for entry in file.entries {
      if stoppingAtFailure, !result.isPassed { break }
      switch entry {
      case .unusable(let test, let diagnostics):
        result.results.append(
          CaseResult(test: test, verdict: .unusable, diagnostics: diagnostics))
      case .ready(let prepared): result.results.append(run(prepared, of: file))
      }
    }
    return result
  }

  private mutating func run(_ prepared: PreparedCase, of file: PreparedFile) -> CaseResult {
    let test = prepared.test
    let (subjects, fault) = prepared.definitions.subjects(of: test)
    var faults = prepared.definitions.errors
    if faults.isEmpty, let fault { faults.append(fault) }
    faults += test.assertions.flatMap(assertionSet.faults)
    guard faults.isEmpty else {
      return CaseResult(test: test, verdict: .unusable, diagnostics: faults)
    }
    let outcomes = self.outcomes(of: prepared, subjects)
    let judged = JudgedOutcomes(outcomes, naming: file.naming)
    var unmet = judged.unmet(of: prepared)
    for assertion in test.assertions {
      if let found = judged.unmet(assertion, now: test.now, with: &assertions) {
        unmet.append(found)
      }
    }
    if unmet.isEmpty, let unexpected = judged.unexpectedError(in: test) { unmet = [unexpected] }
    let missing = prepared.expected?.value == nil ? test.expectedFile : nil
    return CaseResult(
      test: test, verdict: unmet.isEmpty && missing == nil ? .passed : .failed, unmet: unmet,
      diagnostics: missing.map { [.missingExpectedFile($0)] } ?? [], outcomes: outcomes,
      acceptable: prepared.expected.map {
        CaseResult.AcceptableFile(path: $0.path, value: judged.whole)
      })
  }

  /// What the definitions do that the case is about.
  private mutating func outcomes(
    of prepared: PreparedCase, _ subjects: [String]
  ) -> [Outcome] {
    if definitions !== prepared.definitions || evaluator == nil {
      earlierCoverage = coverage()
      definitions = prepared.definitions
      evaluator = nil
    }
    var context = prepared.context
    context.detail = settings.detail
    context.limits = settings.limits
    context.isolation = settings.isolation
    if evaluator == nil {
      evaluator = Evaluator(prepared.definitions.catalog, context: context)
    } else {
      evaluator?.enter(context)
    }
    switch prepared.stimulus {
    case .event(let event):
      let outcomes = evaluator?.evaluate(event) ?? []
      return outcomes.filter { subjects.contains($0.definition) }
    case .invocation(let invocation):
      return subjects.compactMap { evaluator?.invoke($0, invocation) }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingExpectedFile(_ path: SourceString) -> Diagnostic {
    Diagnostic(
      .missingExpectedFile, .error, "there is no `\(path.text.shortened(to: 80))`", at: path.span,
      help: "write it with `--accept`, then read it")
  }
}
