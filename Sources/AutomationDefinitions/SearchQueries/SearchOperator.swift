/// How a rule compares.
public enum SearchOperator: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case greater = ">"
  case greaterOrEqual = ">="
  case less = "<"
  case lessOrEqual = "<="
  case between
  case notBetween
  case isEmpty
  case isNotEmpty
  case isExpired
  case isNotExpired
  case contains
  case doesNotContains
  case containsAny
  case beginsWith
  case doesNotBeginsWith
  case endsWith
  case doesNotEndsWith
  case isIn = "in"
  case notIn
  case matchAny
  case relatedTo

  /// Whether the operator compares with nothing.
  public var isUnary: Bool {
    switch self {
    case .isEmpty, .isNotEmpty, .isExpired, .isNotExpired: true
    default: false
    }
  }
}
