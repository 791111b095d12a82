internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A rule asks about the user, who is not given or of whom that is not known.
  public static let missingUser = DiagnosticCode(
    "E203", "missing-user",
    Explanation(
      what: "A rule asks about the user, who is not given or of whom that is not known.",
      why: """
        The platform knows who opens the form. On paper the rule counts as not met until the user \
        is given.
        """,
      example: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: $team, operator: containsAny,
                   value: {context: userTeams, property: $identifier}}]
        $ drydock invoke restart.yaml --entity checkout-api.entity.json
        """,
      instead: #"""
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: $team, operator: containsAny,
                   value: {context: userTeams, property: $identifier}}]
        $ drydock invoke restart.yaml --entity checkout-api.entity.json \
            --user ines.user.json
        """#))

  /// A name with `$` is no meta-property.
  public static let unknownMetaProperty = DiagnosticCode(
    "E204", "unknown-meta-property",
    Explanation(
      what: "A name with `$` is no meta-property.",
      why: """
        `$identifier`, `$title`, `$team` and their like are what every entity has; there are no \
        others. The rule counts as not met, so the action is never offered.
        """,
      example: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: $titel, operator: contains, value: Checkout}]
        """,
      instead: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: $title, operator: contains, value: Checkout}]
        """))

  /// A rule names a relation where a property belongs.
  public static let relationInRule = DiagnosticCode(
    "E207", "relation-in-rule",
    Explanation(
      what: "A rule names a relation where a property belongs.",
      why: """
        The relations of an entity are none of its properties, so the rule compares null: `=` \
        never holds and `!=` always does.
        """,
      example: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{property: domain, operator: "=", value: commerce}]
        """,
      instead: """
        condition:
          type: SEARCH
          combinator: and
          rules: [{operator: relatedTo, blueprint: domain, value: commerce}]
        """))
}

extension SearchEvaluator {
  private static let metaProperties = [
    "identifier", "title", "team", "icon", "blueprint", "createdAt", "createdBy", "updatedAt",
    "updatedBy",
  ]

  static let userHelp = "give the user with `--user FILE`"

  /// The value of the side that is compared.
  mutating func resolve(_ subject: SearchSubject, in rule: PropertyRule) -> SearchTerm {
    switch subject {
    case .property(let name): return resolve(name)
    case .context(let context): return resolve(context)
    case .path(let node):
      let reason = "it follows relations to other entities"
      report(.undecidable(reason, at: node.span))
      return .unknown(reason)
    }
  }

  private mutating func resolve(_ name: SourceString) -> SearchTerm {
    if name.text.hasPrefix("$") { return resolveMetaProperty(name) }
    if let value = entity["properties"]?[name.text] { return .value(value) }
    if entity["relations"]?[name.text] != nil {
      report(
        Diagnostic(
          .relationInRule, .note, "`\(name.text)` is a relation of the entity, not a property",
          at: name.span, label: "counts as null",
          help: "use `relatedTo` to compare related entities"))
    }
    return .value(.null)
  }

  private mutating func resolveMetaProperty(_ name: SourceString) -> SearchTerm {
    let key = String(name.text.dropFirst())
    guard Self.metaProperties.contains(key) else {
      let near = key.nearest(in: Self.metaProperties).map { "did you mean `$\($0)`?" }
      let known = Self.metaProperties.map { "`$\($0)`" }.joined(separator: ", ")
      report(
        Diagnostic(
          .unknownMetaProperty, .warning, "unknown meta-property `\(name.text.shortened(to: 60))`",
          at: name.span, help: near ?? "use one of \(known)"))
      return .unknown("there is no meta-property `\(name.text.shortened(to: 60))`")
    }
    let value = entity[key] ?? .null
    // An entity always has a list of teams, though one written by hand may name a single team.
    if key == "team", value.stringValue != nil { return .value(.array([value])) }
    return .value(value)
  }

  /// A property of the user or of the user's teams.
  mutating func resolve(_ context: SearchContext) -> SearchTerm {
    let name = context.property
    let whose = context.owner == .user ? "the user" : "the user's teams"
    guard let user else {
      return missingUser(
        "it asks for `\(name.text)` of \(whose), and no user is given", name,
        help: Self.userHelp)
    }
    let value =
      switch context.owner {
      case .user: user.property(name.text)
      case .userTeams: user.teamsProperty(name.text)
      }
    return value.map(SearchTerm.value)
      ?? missingUser(
        "the given user does not tell `\(name.text)` of \(whose)", name,
        help: "add `\(name.text)` of \(whose) to `--user FILE`")
  }

  /// Reports that a rule depends on what is not known of the user.
  mutating func missingUser(
    _ reason: String, _ place: SourceString, help: String
  ) -> SearchTerm {
    report(
      Diagnostic(
        .missingUser, .warning, "whether this rule holds cannot be told: \(reason)",
        at: place.span, help: help))
    return .unknown(reason)
  }
}
