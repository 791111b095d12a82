internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An operator meets a value that it cannot compare.
  public static let incomparableValue = DiagnosticCode(
    "E201", "incomparable-value",
    Explanation(
      what: "An operator meets a value that it cannot compare.",
      why: """
        The rule counts as not met, so the action is not offered on the entity. Mostly a number is \
        stored as text, or the rule names the wrong property.
        """,
      example: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: language, operator: ">=", value: 2}]
        """,
      instead: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: replicas, operator: ">=", value: 2}]
        """))
}

/// Whether a comparison holds, and what is wrong with the values.
struct SearchComparison {
  let holds: Bool
  var complaint: Complaint?

  init(_ holds: Bool, _ complaint: Complaint? = nil) {
    self.holds = holds
    self.complaint = complaint
  }

  /// A comparison that fails because of a value's type; `expected` has an article.
  static func mismatch(
    _ side: Complaint.Side, expected: String, help: String? = nil
  ) -> SearchComparison {
    SearchComparison(false, Complaint(side: side, problem: "expected \(expected)", help: help))
  }

  /// The comparison of the negated operator; a complaint fails it too.
  var negated: SearchComparison {
    complaint == nil ? SearchComparison(!holds) : self
  }

  /// What is wrong with a value.
  struct Complaint {
    /// Which value it is.
    enum Side {
      case subject
      case operand
    }

    let side: Side
    let problem: String
    let help: String?
  }
}

extension SearchComparison.Complaint {
  func diagnostic(
    for rule: PropertyRule, _ value: JSONValue, _ operand: SearchTerm
  ) -> Diagnostic {
    let found = side == .subject ? value : operand.shown ?? .null
    let place = side == .subject ? rule.node["property"] : rule.node["value"]
    return Diagnostic(
      .incomparableValue, .warning,
      "`\(rule.comparison.rawValue)` met \(found.preview), \(problem)",
      at: (place ?? rule.node).span, label: side == .subject ? "has that value" : nil, help: help)
  }
}
