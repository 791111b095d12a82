public import AutomationDefinitions
public import JSONValues
internal import SourceDiagnostics

extension SearchQuery {
  /// Tells whether an entity meets the query.
  ///
  /// `entity` is the object that the platform's API shows, `user` the person who acts, as a user
  /// object or an entity; without one, rules about the user are unknown. All rules are evaluated.
  public func evaluate(on entity: JSONValue, user: JSONValue?, now: Instant) -> SearchOutcome {
    var evaluator = SearchEvaluator(entity: entity, user: user.map(ActingUser.init), now: now)
    let root = evaluator.evaluate(self)
    return SearchOutcome(root: root, diagnostics: evaluator.diagnostics)
  }
}

extension SearchEvaluator {
  mutating func evaluate(_ query: SearchQuery) -> SearchGroupOutcome {
    var pending = query.rules[...]
    var rules: [SearchRuleOutcome] = []
    for element in query.node["rules"]?.elements ?? [] {
      if let rule = pending.first, rule.node.span == element.span {
        rules.append(evaluate(pending.removeFirst()))
      } else {
        rules.append(unreadable(element))
      }
    }
    return SearchGroupOutcome(
      combinator: query.combinator, rules: rules,
      verdict: SearchVerdict(rules.map(\.verdict), joinedBy: query.combinator),
      span: query.node.span)
  }

  /// A rule that could not be decoded, which was reported then; it must not let the others pass.
  private func unreadable(_ node: DocumentNode) -> SearchRuleOutcome {
    .comparison(
      SearchComparisonOutcome(
        expression: node.ruleText, value: nil, operand: nil, verdict: .unknown,
        reason: "it could not be read", span: node.span))
  }

  private mutating func evaluate(_ rule: SearchRule) -> SearchRuleOutcome {
    switch rule {
    case .group(let query):
      return .group(evaluate(query))
    case .property(let property):
      return .comparison(evaluate(property, expression: rule.node.ruleText))
    case .relatedTo(let relatedTo):
      return undecidable(
        rule, "it follows relations to other entities", at: relatedTo.node["operator"]?.span)
    case .propertySchema(let schema):
      return undecidable(
        rule, "it asks for the types of properties, which the blueprint knows", at: schema.type.span
      )
    }
  }

  private mutating func undecidable(
    _ rule: SearchRule, _ reason: String, at span: SourceSpan?
  ) -> SearchRuleOutcome {
    report(.undecidable(reason, at: span ?? rule.node.span))
    return .comparison(
      SearchComparisonOutcome(
        expression: rule.node.ruleText, value: nil, operand: nil, verdict: .unknown, reason: reason,
        span: rule.node.span))
  }
}

extension SearchVerdict {
  /// Joins verdicts; one that is unknown matters only where it could turn the result.
  init(_ verdicts: [SearchVerdict], joinedBy combinator: SearchQuery.Combinator) {
    guard !verdicts.isEmpty else {
      self = .held
      return
    }
    let deciding: SearchVerdict = combinator == .and ? .failed : .held
    let other: SearchVerdict = combinator == .and ? .held : .failed
    if verdicts.contains(deciding) {
      self = deciding
    } else {
      self = verdicts.contains(.unknown) ? .unknown : other
    }
  }
}
