internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A rule needs more than the entity, the user and the time.
  public static let undecidableRule = DiagnosticCode(
    "E202", "undecidable-rule",
    Explanation(
      what: "A rule needs more than the entity, the user and the time.",
      why: """
        The platform asks its catalog for related entities, scorecards and datasets. On paper \
        there is no catalog: the rule counts as not met, and only a trial on the platform shows \
        whether the action is offered.
        """,
      example: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{operator: relatedTo, blueprint: domain, value: commerce}]
        """,
      instead: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: language, operator: "=", value: Go}]
        """))
}

/// Evaluates rules on one entity.
struct SearchEvaluator {
  let entity: JSONValue
  let user: ActingUser?
  let now: Instant
  private(set) var diagnostics: [Diagnostic] = []

  init(entity: JSONValue, user: ActingUser?, now: Instant) {
    self.entity = entity
    self.user = user
    self.now = now
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func evaluate(_ rule: PropertyRule, expression: String) -> SearchComparisonOutcome {
    let subject = resolve(rule.subject, in: rule)
    let operand = rule.operand.map { resolve($0, in: rule) } ?? .value(.null)
    let (verdict, reason) = compare(subject, operand, in: rule)
    return SearchComparisonOutcome(
      expression: expression, value: subject.shown,
      operand: rule.operand == nil ? nil : operand.shown, verdict: verdict, reason: reason,
      span: rule.node.span)
  }

  private mutating func compare(
    _ subject: SearchTerm, _ operand: SearchTerm, in rule: PropertyRule
  ) -> (SearchVerdict, reason: String?) {
    let value: JSONValue
    switch subject {
    case .value(let known): value = known
    case .unknown(let reason), .faulty(let reason): return (.unknown, reason)
    // A subject never resolves to a range.
    case .range: return (.unknown, nil)
    }
    let comparison: SearchComparison
    switch operand {
    case .unknown(let reason): return (.unknown, reason)
    case .faulty(let reason): return (.failed, reason)
    case .range(let range): comparison = rule.comparison.compare(value, with: range)
    case .value(let known): comparison = rule.comparison.compare(value, with: known, now: now)
    }
    let complaint = comparison.complaint?.diagnostic(for: rule, value, operand)
    if let complaint { report(complaint) }
    return (comparison.holds ? .held : .failed, complaint?.message)
  }
}

extension Diagnostic {
  /// The report of a rule that cannot be decided on paper.
  static func undecidable(_ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .undecidableRule, .warning, "whether this rule holds cannot be told on paper: \(reason)",
      at: span, label: "counts as not met here", help: "check this rule on the platform")
  }
}
