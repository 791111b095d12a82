import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct SearchConditionTests {
  private static let held = #"{"property": "language", "operator": "=", "value": "Go"}"#
  private static let failed = #"{"property": "language", "operator": "=", "value": "Java"}"#
  private static let unknown = """
    {"operator": "relatedTo", "blueprint": "domain", "value": "commerce"}
    """

  private static func group(_ combinator: String, _ rules: String...) -> String {
    #"{"combinator": "\#(combinator)", "rules": [\#(rules.joined(separator: ","))]}"#
  }

  @Test(arguments: [
    (group("and"), SearchVerdict.held), (group("or"), .held), (group("and", held, held), .held),
    (group("and", held, failed), .failed), (group("or", failed, held), .held),
    (group("or", failed, failed), .failed), (group("and", held, unknown), .unknown),
    (group("and", failed, unknown), .failed), (group("or", held, unknown), .held),
    (group("or", failed, unknown), .unknown),
    (group("and", held, group("or", failed, held)), .held),
    (group("and", held, group("or", failed, group("and", held, failed))), .failed),
    (group("or", failed, group("and", held, unknown)), .unknown),
  ])
  func joinsRules(condition: String, verdict: SearchVerdict) throws {
    let typed = #"{"type": "SEARCH", "# + condition.dropFirst()
    let outcome = try searchOutcome(String(typed))
    #expect(outcome.verdict == verdict)
    #expect(outcome.isMet == (verdict == .held))
  }

  @Test func showsWhatEachRuleSaw() throws {
    let outcome = try searchOutcome(
      """
      [{"property": "language", "operator": "in", "value": ["Go", "Java"]},
       {"combinator": "or", "rules": [
         {"property": "replicas", "operator": ">=", "value": 5},
         {"property": "nothing", "operator": "isEmpty"}]},
       {"property": {"context": "user", "property": "email"}, "operator": "endsWith",
        "value": "@quayside.example"}]
      """, user: searchingUser)
    let lines = outcome.root.comparisons.map {
      "\($0.expression) | \($0.value?.jsonText ?? "?") | \($0.verdict.rawValue)"
    }
    #expect(
      lines == [
        #"language in ["Go","Java"] | "Go" | held"#, "replicas >= 5 | 3 | failed",
        "nothing isEmpty | null | held",
        #"user.email endsWith "@quayside.example" | "ines@quayside.example" | held"#,
      ])
    guard case .group(let group) = try #require(outcome.root.rules.dropFirst().first) else {
      Issue.record("the second rule is a group")
      return
    }
    #expect(group.combinator == .or && group.verdict == .held)
    #expect(
      outcome.root.comparisons.first?.span.excerpt.hasPrefix(#"{"property": "language""#) == true)
    #expect(outcome.isMet)
  }

  @Test(arguments: [
    (
      unknown, "E202",
      "whether this rule holds cannot be told on paper: it follows relations to other entities",
      #"relatedTo domain "commerce""#
    ),
    (
      #"{"propertySchema": {"type": "string"}, "operator": "=", "value": "x"}"#, "E202",
      "whether this rule holds cannot be told on paper: it asks for the types of properties, "
        + "which the blueprint knows", #"{"type":"string"} = "x""#
    ),
    (
      #"{"property": {"path": ["domain"]}, "operator": "matchAny", "value": ["x"]}"#, "E202",
      "whether this rule holds cannot be told on paper: it follows relations to other entities",
      #"{"path":["domain"]} matchAny ["x"]"#
    ),
    (
      #"{"property": "language", "operator": "=", "value": {"jqQuery": ".form.x"}}"#, "E202",
      "whether this rule holds cannot be told on paper: its value is jq over a form",
      #"language = {"jqQuery":".form.x"}"#
    ),
    (
      #"{"property": "language", "operator": "=", "value": {"context": "user", "property": "x"}}"#,
      "E203",
      "whether this rule holds cannot be told: it asks for `x` of the user, and no user is given",
      #"language = {"context":"user","property":"x"}"#
    ),
    (
      #"{"property": "$team", "operator": "in", "value": ["My Teams"]}"#, "E203",
      "whether this rule holds cannot be told: it asks for the user's teams, which are not given",
      #"$team in ["My Teams"]"#
    ),
    (
      #"{"property": "$titel", "operator": "=", "value": "x"}"#, "E204",
      "unknown meta-property `$titel`", #"$titel = "x""#
    ),
    (
      #"{"property": "$team", "operator": "containsAny", "value": ["{{getUserTeams()}}"]}"#, "E206",
      "rules know no templates: `{{getUserTeams()}}`", #"$team containsAny ["{{getUserTeams()}}"]"#
    ),
  ])
  func leavesUndecidableRulesUnknown(
    rule: String, code: String, message: String, expression: String
  ) throws {
    let outcome = try searchOutcome("[\(rule)]")
    #expect(outcome.verdict == .unknown)
    #expect(!outcome.isMet)
    #expect(outcome.diagnostics.map(\.code.id) == [code])
    #expect(outcome.diagnostics.map(\.message) == [message])
    #expect(outcome.root.comparisons.map(\.expression) == [expression])
    #expect(outcome.root.comparisons.allSatisfy { $0.reason != nil })
  }

  @Test func doesNotLetUnreadableRulesPass() throws {
    let outcome = try searchOutcome(#"[{"property": "language", "operator": "is", "value": "Go"}]"#)
    #expect(outcome.verdict == .unknown)
    // Reading has reported it.
    #expect(outcome.diagnostics.map(\.oneLine) == [])
    #expect(outcome.root.comparisons.map(\.expression) == [#"language is "Go""#])
    #expect(outcome.root.comparisons.map(\.reason) == ["it could not be read"])
  }

  @Test func notesRelationsTakenForProperties() throws {
    let outcome = try searchOutcome(#"[{"property": "domain", "operator": "isEmpty"}]"#)
    #expect(outcome.isMet)
    #expect(
      outcome.diagnostics.map(\.oneLine) == [
        "E207 note: `domain` is a relation of the entity, not a property; use `relatedTo` to "
          + "compare related entities @ \"domain\""
      ])
  }

  @Test(arguments: ["{}", "null", "[]", #"{"properties": null}"#])
  func takesEntitiesWithoutPropertiesForEmpty(entity: String) throws {
    let rules =
      #"[{"property": "x", "operator": "isEmpty"}, {"property": "$team", "operator": "isEmpty"}]"#
    #expect(try searchOutcome(rules, on: entity).isMet)
  }
}
