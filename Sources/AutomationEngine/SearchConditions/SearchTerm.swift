internal import AutomationDefinitions
internal import JSONValues

/// One side of a comparison, as far as it could be told.
enum SearchTerm {
  case value(JSONValue)
  case range(DateRange)
  /// It needs something that is not at hand.
  case unknown(String)
  /// The definition is wrong; no entity can meet the rule.
  case faulty(String)

  /// The value as a reader is shown it.
  var shown: JSONValue? {
    switch self {
    case .value(let value): value
    case .range(let range):
      ["from": .string(range.from.description), "to": .string(range.to.description)]
    case .unknown, .faulty: nil
    }
  }
}
