import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// What is said when an action is invoked.
struct InvocationTests {
  private static func action(
    _ operation: String, inputs: String = "{properties: {}}", rules: String? = nil
  ) -> String {
    let condition = rules.map { ", condition: {type: SEARCH, combinator: and, rules: \($0)}" } ?? ""
    return """
      identifier: a
      trigger: {type: self-service, operation: \(operation), blueprintIdentifier: service,
        userInputs: \(inputs)\(condition)}
      invocationMethod: {type: WEBHOOK, url: 'https://a.io', body: {}}
      """
  }

  @Test(
    arguments: caseTable(
      #"""
      CREATE
        fired
      DAY-2
        fired E411 warning: a DAY-2 action is executed on an entity, and none is given; give it with
        `--entity FILE` @ DAY-2
      DELETE
        fired E411 warning: a DELETE action is executed on an entity, and none is given; give it
        with `--entity FILE` @ DELETE
      """#))
  func asksForAnEntity(operation: String, summary: String) throws {
    let found = try outcome(ofInvoking: Self.action(operation))
    #expect(([found.status.rawValue] + found.findings).joined(separator: " ") == summary)
  }

  @Test func needsNoEntityToCreateOne() throws {
    let found = try outcome(ofInvoking: Self.action("CREATE"), entity: "{}")
    #expect(
      found.findings == [
        "E412 note: a CREATE action is executed on no entity, and one is given; leave out "
          + "`--entity` @ CREATE"
      ])
    #expect(try outcome(ofInvoking: Self.action("DAY-2"), entity: "{}").findings == [])
  }

  @Test(arguments: [
    ("[{property: x, operator: '=', value: 1}]", "the entity does not meet the action's condition"),
    (
      "[{operator: relatedTo, blueprint: d, value: e}]",
      "whether the entity meets the action's condition cannot be told"
    ),
    (
      "[{property: {context: user, property: email}, operator: '=', value: x}]",
      "whether the entity meets the action's condition cannot be told"
    ),
  ])
  func tellsUnknownFromUnmet(rules: String, reason: String) throws {
    let given = try outcome(ofInvoking: Self.action("DAY-2", rules: rules), entity: "{}")
    #expect(given.status == .skipped)
    #expect(given.reason?.text == reason)
    let missing = try outcome(ofInvoking: Self.action("DAY-2", rules: rules))
    #expect(
      missing.reason?.text
        == "whether the entity meets the action's condition cannot be told: no entity is given")
    #expect(missing.diagnostics.map(\.code.id) == ["E411"])
    #expect(missing.conditions.map(\.error) == ["no entity is given"])
  }

  @Test(
    arguments: caseTable(
      #"""
      .form | foo
        J002 @ foo
      .form.x | error("no")
        E001 @ .form.x | error("no")
      .user.email
        E409 warning: the default of input `x` cannot be told: it reads the user, and none is given;
        give the user with `--user FILE` @ '.user.email'
      .entity.title
        E409 warning: the default of input `x` cannot be told: it reads the entity, and none is
        given; give it with `--entity FILE` @ '.entity.title'
      .entity.title + .user.email
        E409 warning: the default of input `x` cannot be told: it reads the entity and the user, and
        neither is given; give them with `--entity FILE` and `--user FILE` @ '.entity.title +
        .user.email'
      empty
      """#))
  func tellsWhyAQueryHasNoValue(query: String, finding: String) throws {
    let inputs = "{properties: {x: {type: string, default: {jqQuery: '\(query)'}}}}"
    let found = try outcome(ofInvoking: Self.action("DAY-2", inputs: inputs)).diagnostics
      .filter { $0.code.id != "E411" }
    let lines = found.map { diagnostic in
      diagnostic.code.id.hasPrefix("E4")
        ? diagnostic.oneLine
        : "\(diagnostic.code.id) @ \(diagnostic.span?.excerpt ?? "")"
    }
    #expect(lines == [finding].filter { !$0.isEmpty })
  }

  @Test func readsNoEntityWhileCreating() throws {
    let inputs = "{properties: {x: {type: string, default: {jqQuery: .entity.title}}}}"
    #expect(try outcome(ofInvoking: Self.action("CREATE", inputs: inputs)).findings == [])
  }

  @Test func reportsAQueryOnce() throws {
    let inputs =
      "{properties: {x: {type: string, enum: {jqQuery: foo}, default: {jqQuery: .form}}, "
      + "y: {type: string, enum: {jqQuery: foo}}}}"
    let found = try outcome(
      ofInvoking: Self.action("CREATE", inputs: inputs), inputs: #"{"x": "a", "y": "b"}"#)
    #expect(found.diagnostics.map(\.code.id) == ["J002", "J002"])
  }

  @Test func hidesSecretsInFindingsAboutInputs() throws {
    let inputs =
      "{properties: {x: {type: number}, y: {type: string, encryption: aes256-gcm}, "
      + "z: {type: array, maxItems: {jqQuery: .form.y}}}}"
    let found = try outcome(
      ofInvoking: Self.action("CREATE", inputs: inputs),
      inputs: #"{"x": "my-token", "y": "my-password", "z": [], "my-token-2": 1}"#,
      secrets: ["TOKEN": "my-token"])
    #expect(found.diagnostics.map(\.code.id) == ["E401", "E403", "E410"])
    #expect(!found.findings.joined().contains("my-"))
  }
}
