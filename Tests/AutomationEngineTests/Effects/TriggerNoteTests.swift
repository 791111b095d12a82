import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct TriggerNoteTests {
  private static let automation = """
    identifier: sweep
    publish: false
    trigger:
      type: automation
      event:
        {type: TIMER_PROPERTY_EXPIRED, blueprintIdentifier: environment, propertyIdentifier: ttl}
    invocationMethod: {type: WEBHOOK, url: 'https://a.io'}
    """

  @Test func pointsAtTheTimerAndThePublication() throws {
    let file = SourceFile(path: "sweep.yaml", text: Self.automation)
    var evaluator = Evaluator(
      Catalog(DefinitionFile.read(file).definitions), context: EvaluationContext(now: .epoch))
    let event: JSONValue = [
      "action": "TIMER_EXPIRED", "resourceType": "entity",
      "context": ["blueprintIdentifier": "environment"],
    ]
    let found = evaluator.evaluate(Event(event)).first?.diagnostics ?? []
    #expect(found.map(\.code.id) == ["B002", "B001"])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.map { $0.span?.excerpt } == ["ttl", "false"])
  }
}
