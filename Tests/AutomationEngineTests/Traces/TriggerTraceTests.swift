import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct TriggerTraceTests {
  @Test(
    arguments: caseTable(
      """
      {type: ENTITY_UPDATED, blueprintIdentifier: service}
        type ENTITY_UPDATED ENTITY_UPDATED true, blueprint service service true
      {type: ANY_ENTITY_CHANGE, blueprintIdentifier: team}
        type ANY_ENTITY_CHANGE ENTITY_UPDATED true, blueprint team service false
      {type: RUN_CREATED, actionIdentifier: restart}
        type RUN_CREATED ENTITY_UPDATED false, action restart nothing false
      {type: TIMER_PROPERTY_EXPIRED, blueprintIdentifier: service, propertyIdentifier: ttl}
        type TIMER_PROPERTY_EXPIRED ENTITY_UPDATED false, blueprint service service true,
        property ttl nothing true
      """))
  func comparesFieldByField(_ row: (input: String, expected: String)) throws {
    let file = SourceFile(
      path: "a.yaml",
      text: """
        identifier: a
        trigger: {type: automation, event: \(row.input)}
        invocationMethod: {type: WEBHOOK, url: 'https://a.io'}
        """)
    var evaluator = Evaluator(
      Catalog(DefinitionFile.read(file).definitions),
      context: EvaluationContext(now: .epoch, detail: .trace))
    let outcome = evaluator.evaluate(Event(try readJSON(serviceUpdated))).first
    let told = outcome?.trace?.trigger.map {
      "\($0.name.rawValue) \($0.expected) \($0.found ?? "nothing") \($0.matches)"
    }
    #expect(told?.joined(separator: ", ") == row.expected)
  }

  @Test func namesThePlacesOfTheEvent() throws {
    let fields = try explained().trace?.trigger ?? []
    #expect(
      fields.map { $0.places.map(\.oneLine) } == [
        [#".resourceType = "entity""#, #".action = "UPDATE""#],
        [#".context.blueprintIdentifier = "service""#],
      ])
  }
}
