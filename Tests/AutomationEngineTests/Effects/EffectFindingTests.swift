import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// What is said when no effect can be made, and where.
struct EffectFindingTests {
  private static let secret = "a-token-that-is-much-longer-than-what-a-message-shows-of-any-value"

  @Test(arguments: [
    "{type: WEBHOOK, url: '{{ [.secrets.TOKEN] }}'}",
    "{type: WEBHOOK, url: '{{ {(.secrets.TOKEN): 1} }}'}",
    """
    {type: UPSERT_ENTITY, blueprintIdentifier: b,
     mapping: {identifier: '{{ ["0123456789012345678901234567890123456789", .secrets.TOKEN] }}'}}
    """,
  ])
  func hidesSecretsBeforeCutting(method: String) throws {
    let found = try outcome(of: method, secrets: ["TOKEN": .string(Self.secret)])
    #expect(found.status == .failed)
    #expect(found.findings.joined().contains("***"))
    #expect(!found.findings.joined().contains("a-token"))
  }

  @Test func hidesSecretNamesAndNumbers() throws {
    let method = """
      type: UPSERT_ENTITY
      blueprintIdentifier: x
      mapping: {identifier: i, properties: {'{{ .secrets.TOKEN }}': 1, name: '{{ .secrets.PIN }}'}}
      """
    let blueprint = """
      identifier: x
      title: X
      schema: {properties: {name: {type: string}}}
      """
    let found = try outcome(
      of: method, blueprints: [blueprint], secrets: ["TOKEN": .string(Self.secret), "PIN": 12345])
    #expect(
      found.findings == [
        "E305 error: blueprint `x` has no property `***`; add it to the blueprint, or remove it @ "
          + "'{{ .secrets.TOKEN }}'",
        #"E308 error: property `name` is the number `"***"`, expected a string; add `| tostring` @ "#
          + "'{{ .secrets.PIN }}'",
      ])
  }

  @Test(
    arguments: caseTable(
      #"""
      identifier: '{{ .event.diff.after.nothing }}'
        E102 error: the entity's identifier renders to `null`, expected a text; take a path that
        has a value @ '{{ .event.diff.after.nothing }}'
      title: x
        E102 error: the entity's identifier renders to nothing, expected a text; add `identifier` @
        mapping
      identifier: '{{ .event.diff.after }}'
        E102 error: the entity's identifier renders to
        `{"identifier":"checkout-api","blueprint":"service","propert…`, expected a text; take its
        `.identifier` @ '{{ .event.diff.after }}'
      identifier: 5
        E102 error: the entity's identifier renders to `5`, expected a text; put it in quotes @ 5
      identifier: '{{ 5 }}'
        E102 error: the entity's identifier renders to `5`, expected a text; add `| tostring` @
        '{{ 5 }}'
      """#))
  func reportsMissingIdentifiers(pair: String, finding: String) throws {
    let found = try outcome(
      of: "type: UPSERT_ENTITY\nblueprintIdentifier: b\nmapping:\n  \(pair)\n  icon: x")
    #expect(found.findings == [finding])
  }

  @Test(
    arguments: caseTable(
      #"""
      {type: WEBHOOK}
        E101 error: `url` renders to nothing, expected a text; add `url` @ WEBHOOK
      {type: WEBHOOK, url: '{{ null }}'}
        E101 error: `url` renders to `null`, expected a text; take a path that has a value @
        '{{ null }}'
      {type: WEBHOOK, url: ''}
        E101 error: `url` renders to `""`, expected a text; write a text @ ''
      {type: KAFKA}
        E104 warning: the topic is unknown: `.trigger.by.orgId` is missing; add `trigger.by.orgId`
        to the event @ KAFKA
      """#))
  func pointsAtTheMethod(method: String, finding: String) throws {
    #expect(try outcome(of: method).findings.last == finding)
  }

  @Test func pointsAtWorkflowInputs() throws {
    let inputs = (0...10).map { "    i\($0): x" }.joined(separator: "\n")
    let found = try outcome(
      of: "type: GITHUB\norg: o\nrepo: r\nworkflow: w\nworkflowInputs:\n\(inputs)")
    #expect(found.diagnostics.map(\.code.id) == ["E103"])
    #expect(found.diagnostics.first?.span?.excerpt == "workflowInputs")
  }
}
