internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An end of a range is no date-time, or the ends are the wrong way round.
  public static let malformedDateRange = DiagnosticCode(
    "E205", "malformed-date-range",
    Explanation(
      what: "An end of a range is no date-time, or the ends are the wrong way round.",
      why: """
        The platform's API answers 422 to an end that is no date-time. Nothing lies in a range \
        that ends before it begins, so its rule never holds.
        """,
      example: """
        condition:
          type: SEARCH
          combinator: and
          rules:
            - property: released_at
              operator: between
              value: {from: 2025-12-31T00:00:00Z, to: 2025-01-01T00:00:00Z}
        """,
      instead: """
        condition:
          type: SEARCH
          combinator: and
          rules:
            - property: released_at
              operator: between
              value: {from: 2025-01-01T00:00:00Z, to: 2025-12-31T00:00:00Z}
        """))

  /// A value of a rule is a template, which rules do not know.
  public static let templateInRule = DiagnosticCode(
    "E206", "template-in-rule",
    Explanation(
      what: "A value of a rule is a template, which rules do not know.",
      why: """
        Rules hold values, not jq, so the braces are compared as plain text. `{{getUserTeams()}}` \
        and its like are deprecated functions of the user interface, which `context` has replaced.
        """,
      example: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: $team, operator: containsAny,
                   value: ["{{getUserTeams()}}"]}]
        """,
      instead: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: $team, operator: containsAny,
                   value: {context: userTeams, property: $identifier}}]
        """))
}

extension SearchEvaluator {
  /// The value of the side that is compared with.
  mutating func resolve(_ operand: SearchOperand, in rule: PropertyRule) -> SearchTerm {
    switch operand {
    case .context(let context): return resolve(context)
    case .preset(let preset): return .range(DateRange(preset, now: now))
    case .range(let from, let to): return resolveRange(from, to)
    case .query(let query):
      let reason = "its value is jq over a form"
      report(.undecidable(reason, at: query.span))
      return .unknown(reason)
    case .value(let node):
      if let template = ([node] + (node.elements ?? [])).lazy.compactMap(\.string).first(where: {
        $0.text.hasPrefix("{{") && $0.text.hasSuffix("}}")
      }) {
        return templateFault(template)
      }
      return rule.subject.isTeam ? resolveMyTeams(node) : .value(node.value)
    }
  }

  private mutating func resolveRange(_ from: SourceString, _ to: SourceString) -> SearchTerm {
    var ends: [Instant] = []
    for text in [from, to] {
      if let instant = Instant(parsing: text.text) {
        ends.append(instant)
      } else {
        report(
          Diagnostic(
            .malformedDateRange, .error, "`\(text.text.shortened(to: 60))` is not a date-time",
            at: text.span, help: "write it as `2026-01-31T00:00:00.000Z`"))
      }
    }
    guard let first = ends.first, let last = ends.dropFirst().first else {
      return .faulty("an end of its range is not a date-time")
    }
    if first > last {
      report(
        Diagnostic(
          .malformedDateRange, .warning, "the range ends before it begins, so nothing is in it",
          at: from.span, labels: [Diagnostic.Label("the end", at: to.span)],
          help: "exchange `from` and `to`"))
    }
    return .range(DateRange(from: first, to: last))
  }

  private mutating func templateFault(_ text: SourceString) -> SearchTerm {
    let help =
      text.text.contains("getUserTeams")
      ? #"write `{"context": "userTeams", "property": "$identifier"}`"#
      : #"write `{"context": "user", "property": "email"}` for a property of the user"#
    report(
      Diagnostic(
        .templateInRule, .warning, "rules know no templates: `\(text.text.shortened(to: 60))`",
        at: text.span, help: help))
    return .unknown("its value is a template")
  }

  /// Puts the user's teams in the place of the word `My Teams`.
  private mutating func resolveMyTeams(_ node: DocumentNode) -> SearchTerm {
    let elements = node.elements ?? [node]
    guard let word = elements.lazy.compactMap(\.string).first(where: { $0.text == "My Teams" })
    else { return .value(node.value) }
    guard let teams = user?.teams else {
      return missingUser(
        "it asks for the user's teams, which are not given", word,
        help: user == nil ? Self.userHelp : "add `teams` to the user in `--user FILE`")
    }
    let others = elements.filter { $0.string?.text != word.text }.map(\.value)
    return .value(.array(others + teams))
  }
}

extension SearchSubject {
  fileprivate var isTeam: Bool {
    guard case .property(let name) = self else { return false }
    return name.text == "$team"
  }
}
