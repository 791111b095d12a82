internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Runs cases on one thread.
struct CaseRunner: ~Copyable {
  private let assertionSet: AssertionSet
  private var assertions: AssertionEvaluator
  private var definitions: DefinitionSet?
  private var evaluator: Evaluator?

  init(_ assertions: AssertionSet) {
    assertionSet = assertions
    self.assertions = AssertionEvaluator(assertions)
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
      definitions = prepared.definitions
      evaluator = Evaluator(prepared.definitions.catalog, context: prepared.context)
    }
    evaluator?.enter(prepared.context)
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
