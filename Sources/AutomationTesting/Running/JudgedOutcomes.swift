internal import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// The outcomes of a case, held against what it expects.
struct JudgedOutcomes {
  private let outcomes: [Outcome]

  /// The outcomes of the definitions that react: whose trigger fits, or that were executed.
  private let reacting: [Outcome]

  private let naming: @Sendable (String) -> String

  init(_ outcomes: [Outcome], naming: @escaping @Sendable (String) -> String) {
    self.outcomes = outcomes
    reacting = outcomes.filter { $0.reason?.code != .trigger }
    self.naming = naming
  }

  /// The whole outcome as JSON: of one definition an object, of several an array of those that react.
  var whole: JSONValue {
    if let single { return json(of: single) }
    return .array(reacting.map(json))
  }

  /// The expectations but for assertions that are not met.
  func unmet(of prepared: PreparedCase) -> [UnmetExpectation] {
    prepared.test.expectations.compactMap { expectation in
      switch expectation {
      case .fires(let firing): unmet(firing)
      case .outcome(let path):
        prepared.expected?.value.flatMap { expected in
          let differences = JSONDifference.between(expected, whole)
          return differences.isEmpty
            ? nil
            : UnmetExpectation(
              kind: .expected, message: "the outcome differs from `\(path.text)`", span: path.span,
              differences: differences)
        }
      case .effect(let part): unmet(.effect, part)
      case .payload(let part): unmet(.payload, part)
      case .diagnostics(let codes): unmet(codes)
      case .assertion: nil
      }
    }
  }

  /// Tells what keeps an assertion from giving true.
  func unmet(
    _ assertion: SourceString, now: Instant, with evaluator: inout AssertionEvaluator
  ) -> UnmetExpectation? {
    guard let single else { return ambiguity(.assertion, at: assertion.span) }
    return evaluator.unmet(assertion, on: json(of: single), now: now)
  }

  /// An error in an outcome, where the case does not say that there is one.
  func unexpectedError(in test: TestCase) -> UnmetExpectation? {
    let isExpected = test.expectations.contains { expectation in
      switch expectation {
      case .diagnostics, .outcome: true
      default: false
      }
    }
    guard !isExpected, let faulty = reacting.first(where: \.isFaulty) else { return nil }
    let codes = faulty.diagnostics.filter { $0.severity == .error }.map(\.code.id)
    return UnmetExpectation(
      kind: .diagnostics,
      message: "an error is found that the case does not expect"
        + (codes.isEmpty ? faulty.failure : ": \(codes.listed)"),
      span: test.span)
  }

  private func unmet(_ firing: Expectation.Firing) -> UnmetExpectation? {
    let fired = outcomes.filter { $0.status == .fired }
    guard fired.isEmpty == firing.isExpected else { return nil }
    let message =
      if let first = fired.first {
        "nothing was to fire, but `\(first.definition)` does"
      } else if let single, let reason = single.reason {
        "it was to fire, but \(single.isFailed ? "fails" : "is skipped"): \(reason.text)"
      } else {
        "something was to fire, but nothing does"
      }
    return UnmetExpectation(kind: .fires, message: message, span: firing.span)
  }

  private func unmet(_ kind: UnmetExpectation.Kind, _ part: DocumentNode) -> UnmetExpectation? {
    guard let single else { return ambiguity(kind, at: part.opening) }
    let found = json(of: single)[kind.rawValue] ?? .null
    let differences = PartialMatch.differences(between: part.value, and: found)
    guard !differences.isEmpty else { return nil }
    let message =
      found.isNull
      ? "there is no \(kind.rawValue)" + single.failure : "the \(kind.rawValue) differs"
    return UnmetExpectation(
      kind: kind, message: message, span: part.opening,
      differences: found.isNull ? [] : differences)
  }

  /// Every code that is listed must be found, and of what is found all but notes be listed.
  private func unmet(_ expected: Expectation.FindingCodes) -> UnmetExpectation? {
    let found = reacting.flatMap(\.diagnostics)
    let listed = Set(expected.codes.map(\.text))
    let names = Set(found.flatMap { [$0.code.id, $0.code.name] })
    let missing = expected.codes.map(\.text).filter { !names.contains($0) }
    let unexpected = found.filter { finding in
      finding.severity > .note && !listed.contains(finding.code.id)
        && !listed.contains(finding.code.name)
    }.map(\.code.id).withoutRepetitions
    guard !missing.isEmpty || !unexpected.isEmpty else { return nil }
    return UnmetExpectation(
      kind: .diagnostics, message: "the findings differ", span: expected.span,
      differences: missing.map {
        JSONDifference(path: ".diagnostics", ours: .string($0), theirs: nil)
      }
        + unexpected.map {
          JSONDifference(path: ".diagnostics", ours: nil, theirs: .string($0))
        })
  }

  private func ambiguity(
    _ kind: UnmetExpectation.Kind, at span: SourceSpan
  ) -> UnmetExpectation {
    UnmetExpectation(
      kind: kind,
      message: reacting.isEmpty
        ? "no definition reacts to the event"
        : "\(reacting.count) definitions react to the event; choose one with `only`",
      span: span)
  }

  /// The one outcome that the case is about.
  private var single: Outcome? {
    if outcomes.count == 1 { return outcomes.first }
    return reacting.count == 1 ? reacting.first : nil
  }

  /// An outcome whose files are called as from the folder of the case, without the lines of findings,
  /// so that it stays the same when the case is run from elsewhere or a definition gets a comment;
  /// without the trace, as a case means the same whatever is told of it.
  private func json(of outcome: Outcome) -> JSONValue {
    guard var object = outcome.jsonWithStubs.objectValue else { return .null }
    object["trace"] = nil
    object["file"] = .string(naming(outcome.file))
    object["diagnostics"] = .array(
      (object["diagnostics"]?.arrayValue ?? []).map { finding in
        guard var finding = finding.objectValue else { return finding }
        for key in ["line", "column", "endLine", "endColumn"] { finding[key] = nil }
        finding["file"] = finding["file"]?.stringValue.map { .string(naming($0)) } ?? .null
        return .object(finding)
      })
    return .object(object)
  }
}

extension Outcome {
  fileprivate var isFailed: Bool { status == .failed }

  /// Why it did not fire, to go on a message with.
  fileprivate var failure: String { reason.map { ": \($0.text)" } ?? "" }
}

extension [String] {
  fileprivate var listed: String { withoutRepetitions.joined(separator: ", ") }

  fileprivate var withoutRepetitions: [String] {
    reduce(into: []) { list, word in if !list.contains(word) { list.append(word) } }
  }
}
