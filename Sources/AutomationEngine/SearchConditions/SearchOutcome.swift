public import AutomationDefinitions
public import JSONValues
public import SourceDiagnostics

/// Whether an entity meets a search query, and why.
public struct SearchOutcome: Sendable {
  /// What became of the rules.
  public let root: SearchGroupOutcome

  /// What was found wrong with rules and values, or could not be told.
  public let diagnostics: [Diagnostic]

  /// What became of the whole query.
  public var verdict: SearchVerdict { root.verdict }

  /// Whether the entity meets the query; what cannot be told counts as not met.
  public var isMet: Bool { verdict == .held }
}

/// What became of a rule.
public enum SearchVerdict: String, Sendable {
  case held
  case failed
  /// It cannot be told from the entity, the user and the time alone.
  case unknown
}

/// What became of a rule or a group.
public enum SearchRuleOutcome: Sendable {
  case comparison(SearchComparisonOutcome)
  case group(SearchGroupOutcome)

  /// What became of it.
  public var verdict: SearchVerdict {
    switch self {
    case .comparison(let outcome): outcome.verdict
    case .group(let outcome): outcome.verdict
    }
  }
}

/// What became of the rules of a group.
public struct SearchGroupOutcome: Sendable {
  /// How the rules are joined.
  public let combinator: SearchQuery.Combinator

  /// What became of each rule, in the order of the file; all are evaluated.
  public let rules: [SearchRuleOutcome]

  /// What became of the group; a group without rules holds.
  public let verdict: SearchVerdict

  /// The group in the file.
  public let span: SourceSpan

  /// The comparisons of the group and of all groups in it, in the order of the file.
  public var comparisons: [SearchComparisonOutcome] {
    rules.flatMap { rule in
      switch rule {
      case .comparison(let outcome): [outcome]
      case .group(let outcome): outcome.comparisons
      }
    }
  }
}

/// What became of one comparison, and the values it saw.
public struct SearchComparisonOutcome: Sendable {
  /// The rule on one line: `lifecycle in ["staging","production"]`.
  public let expression: String

  /// The value that was compared; `nil` when it could not be told.
  public let value: JSONValue?

  /// What it was compared with, a preset as `{"from", "to"}`; `nil` when there is nothing or it
  /// could not be told.
  public let operand: JSONValue?

  /// What became of it.
  public let verdict: SearchVerdict

  /// Why it is unknown, or why it failed beyond the plain comparison.
  public let reason: String?

  /// The rule in the file.
  public let span: SourceSpan
}
