public import SourceDiagnostics

/// What a rule compares.
public enum SearchSubject: Sendable {
  /// A property, or a meta-property such as `$identifier`.
  case property(SourceString)
  case context(SearchContext)
  /// A property reached over relations; for `matchAny`.
  case path(DocumentNode)
}

/// What a rule compares with.
public enum SearchOperand: Sendable {
  case value(DocumentNode)
  case context(SearchContext)
  case preset(DatePreset)
  case range(from: SourceString, to: SourceString)
  /// jq over the form; for datasets.
  case query(SourceString)
}

/// A property of the person who looks, or of that person's teams.
///
/// ```json
/// {"property": "email", "context": "user"}
/// ```
public struct SearchContext: Sendable {
  /// Whose property it is.
  public enum Owner: String, Sendable, CaseIterable {
    case user
    case userTeams
  }

  /// The property.
  public let property: SourceString

  /// Whose property it is.
  public let owner: Owner
}

/// A span of time named relative to the present.
public enum DatePreset: String, Sendable, CaseIterable {
  case today
  case tomorrow
  case yesterday
  case lastDay
  case lastWeek
  case last2Weeks
  case lastMonth
  case last3Months
  case last6Months
  case last12Months
}
