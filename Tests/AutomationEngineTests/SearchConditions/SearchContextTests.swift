import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct SearchContextTests {
  private static let userEntity = """
    {"identifier": "ines@quayside.example", "title": "Ines", "team": ["payments"],
     "properties": {"department": "payments", "role": "manager"}}
    """

  private static let person = """
    {"email": "a@b.io", "teams": [{"name": "payments"}], "teamsIdentifiers": ["team_1"]}
    """

  @Test(arguments: [
    (searchingUser, "user", "email", #""ines@quayside.example""#),
    (searchingUser, "user", "$identifier", #""ines@quayside.example""#),
    (searchingUser, "user", "$title", #""Ines""#),
    (searchingUser, "user", "department", #""payments""#),
    (userEntity, "user", "role", #""manager""#),
    (userEntity, "user", "$identifier", #""ines@quayside.example""#),
    (userEntity, "user", "$team", #"["payments"]"#), (userEntity, "user", "missing", "null"),
    (searchingUser, "userTeams", "name", #"["payments","web"]"#),
    (searchingUser, "userTeams", "$identifier", #"["payments","web"]"#),
    (person, "userTeams", "$identifier", #"["team_1"]"#),
    (userEntity, "userTeams", "$title", #"["payments"]"#),
    (
      #"{"teams": [{"identifier": "t", "properties": {"members": ["a", "b"]}}]}"#, "userTeams",
      "members", #"["a","b"]"#
    ),
    (#"{"teams": []}"#, "userTeams", "$identifier", "[]"),
  ])
  func looksUpContexts(user: String, owner: String, property: String, value: String) throws {
    let context = #"{"context": "\#(owner)", "property": "\#(property)"}"#
    let onTheLeft = try searchOutcome(
      #"[{"property": \#(context), "operator": "matchAny", "value": ["x"]}]"#, user: user)
    let onTheRight = try searchOutcome(
      #"[{"property": "$team", "operator": "matchAny", "value": \#(context)}]"#, user: user)
    #expect(onTheLeft.root.comparisons.first?.value == (try readJSON(value)))
    #expect(onTheRight.root.comparisons.first?.operand == (try readJSON(value)))
  }

  @Test(arguments: [
    (searchingUser, "user", "role"), (searchingUser, "userTeams", "cost_center"),
    ("{}", "userTeams", "$identifier"),
    ("null", "user", "email"), (userEntity, "userTeams", "cost_center"),
  ])
  func reportsWhatTheUserDoesNotTell(user: String, owner: String, property: String) throws {
    let context = #"{"context": "\#(owner)", "property": "\#(property)"}"#
    let outcome = try searchOutcome(
      #"[{"property": "language", "operator": "=", "value": \#(context)}]"#, user: user)
    #expect(outcome.verdict == .unknown)
    #expect(outcome.diagnostics.map(\.code) == [.missingUser])
    #expect(outcome.diagnostics.first?.span?.excerpt == #""\#(property)""#)
  }

  @Test(arguments: [
    (
      #"{"property": "$team", "operator": "containsAny", "#
        + #""value": {"context": "userTeams", "property": "$identifier"}}"#,
      true
    ),
    (#"{"property": "$team", "operator": "in", "value": ["My Teams"]}"#, true),
    (#"{"property": "$team", "operator": "in", "value": ["My Teams", "core"]}"#, true),
    (#"{"property": "$team", "operator": "notIn", "value": ["My Teams"]}"#, false),
    (
      #"{"property": {"context": "userTeams", "property": "name"}, "operator": "containsAny", "#
        + #""value": ["sre"]}"#,
      false
    ),
  ])
  func comparesTeams(rule: String, holds: Bool) throws {
    let outcome = try searchOutcome("[\(rule)]", user: searchingUser)
    #expect(outcome.verdict == (holds ? .held : .failed))
    #expect(outcome.diagnostics.map(\.oneLine) == [])
  }

  @Test func takesASingleTeamForAList() throws {
    let rule = #"[{"property": "$team", "operator": "contains", "value": "pay"}]"#
    #expect(try !searchOutcome(rule, on: #"{"team": "payments"}"#).isMet)
  }
}
