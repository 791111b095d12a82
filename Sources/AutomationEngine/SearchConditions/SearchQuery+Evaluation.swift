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
    let rules = query.rules.map { evaluate($0) }
    var verdicts = rules.map(\.verdict)
    // A rule that could not be decoded is missing from `rules`; it must not let the others pass.
    if let elements = query.node["rules"]?.elements, elements.count > query.rules.count {
      let read = Set(query.rules.map(\.node.span))
      for element in elements where !read.contains(element.span) {
        report(.undecidable("it could not be read", at: element.span))
        verdicts.append(.unknown)
      }
    }
    return SearchGroupOutcome(
      combinator: query.combinator, rules: rules,
      verdict: SearchVerdict(verdicts, joinedBy: query.combinator), span: query.node.span)
  }

  private mutating func evaluate(_ rule: SearchRule) -> SearchRuleOutcome {
    switch rule {
    case .group(let query):
      return .group(evaluate(query))
    case .property(let property):
      return .comparison(evaluate(property, expression: rule.expression))
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
        expression: rule.expression, value: nil, operand: nil, verdict: .unknown, reason: reason,
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
