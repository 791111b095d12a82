import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// What evaluations are found to exercise.
struct CoverageTests {
  private static let automation = MarkedText(
    """
    identifier: sync
    trigger:
      type: automation
      event: {type: ENTITY_CREATED, blueprintIdentifier: 1️⃣service}
      condition:
        type: JQ
        expressions:
          - 2️⃣if .diff.after.a then 3️⃣.diff.after.a == 1 else 4️⃣false end
    invocationMethod:
      type: WEBHOOK
      url: https://a.io/{{ 5️⃣.event.diff.after.b // 6️⃣"x" }}
      body:
        7️⃣'{{ 8️⃣.event.diff.after.c }}': 1
    """)

  private static func catalog(measuresCoverage: Bool = true) -> Catalog {
    Catalog(
      DefinitionFile.read(automation.file("sync.yaml")).definitions,
      measuresCoverage: measuresCoverage)
  }

  /// The coverage after events about a blueprint, each with what its entity holds.
  private static func coverage(
    of events: [String], about blueprint: JSONValue = "service", in catalog: Catalog = catalog()
  ) throws -> CoverageMap {
    var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    for event in events {
      let value: JSONValue = [
        "action": "CREATE", "resourceType": "entity", "context": ["blueprintIdentifier": blueprint],
        "diff": ["before": nil, "after": try readJSON(event)],
      ]
      _ = evaluator.evaluate(Event(value))
    }
    return evaluator.coverage
  }

  /// Each gap with the marker that it begins at.
  private static func gaps(of coverage: CoverageMap) -> String {
    coverage.definitions.flatMap(\.gaps).map { gap in
      let marker = (1...9).first { automation[$0] == gap.span.range.lowerBound } ?? 0
      return "\(gap.kind.rawValue)@\(marker)"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    (
      [],
      "trigger@1 condition-held@2 condition-failed@2 branch@3 else@4 template@5 value@5 fallback@6"
        + " key-present@7 key-dropped@7 template@8"
    ),
    (
      ["{}"],
      "condition-held@2 branch@3 template@5 value@5 fallback@6 key-present@7 key-dropped@7"
        + " template@8"
    ),
    ([#"{"a": 1}"#], "condition-failed@2 else@4 value@5 key-present@7"),
    ([#"{"a": 1, "b": 2, "c": "k"}"#], "condition-failed@2 else@4 fallback@6 key-dropped@7"),
    ([#"{"a": 1, "c": ""}"#], "condition-failed@2 else@4 value@5 key-present@7"),
    (["{}", #"{"a": 1}"#, #"{"a": 1, "b": 2, "c": "k"}"#], ""),
  ])
  func tellsWhatNoEventExercised(events: [String], gaps: String) throws {
    #expect(Self.gaps(of: try Self.coverage(of: events)) == gaps)
  }

  @Test func anEventThatTheTriggerDoesNotWaitForExercisesNothing() throws {
    let coverage = try Self.coverage(of: [#"{"a": 1}"#], about: "incident")
    #expect(coverage.exercisedCount == 0)
    #expect(coverage.pointCount == 11)
  }

  @Test func addsUpWhatSeveralEvaluatorsExercise() throws {
    var coverage = CoverageMap()
    for event in ["{}", #"{"a": 1}"#, #"{"a": 1, "b": 2, "c": "k"}"#] {
      coverage.merge(try Self.coverage(of: [event]))
    }
    #expect(coverage.definitions.count == 1)
    #expect(coverage.exercisedCount == coverage.pointCount)
  }

  @Test func asksForEachExpressionOfACondition() throws {
    let text = """
      identifier: sync
      trigger:
        type: automation
        event: {type: ENTITY_CREATED, blueprintIdentifier: service}
        condition: {type: JQ, expressions: [.diff.after.a == 1, .diff.after.b == 1]}
      invocationMethod: {type: WEBHOOK, url: 'https://a.io'}
      """
    let catalog = Catalog(
      DefinitionFile.read(SourceFile(path: "sync.yaml", text: text)).definitions,
      measuresCoverage: true)
    var context = EvaluationContext(now: .epoch)
    context.detail = .result
    var evaluator = Evaluator(catalog, context: context)
    _ = evaluator.evaluate(
      Event([
        "action": "CREATE", "resourceType": "entity", "context": ["blueprintIdentifier": "service"],
      ]))
    let gaps = evaluator.coverage.definitions.flatMap(\.gaps)
    #expect(gaps.map(\.kind) == [.conditionHeld, .conditionHeld])
  }

  @Test func measuresNothingUnlessAsked() throws {
    let coverage = try Self.coverage(
      of: ["{}"], in: Self.catalog(measuresCoverage: false))
    #expect(coverage.definitions.isEmpty)
  }

  @Test func measuresTheRulesOfAnAction() throws {
    let text = MarkedText(
      """
      identifier: 1️⃣a
      trigger:
        type: self-service
        operation: DAY-2
        blueprintIdentifier: service
        userInputs: {properties: {}}
        condition:
          type: SEARCH
          combinator: and
          rules:
            - 2️⃣{property: tier, operator: "=", value: gold}
      invocationMethod: {type: WEBHOOK, url: 'https://a.io', body: {x: '{{ 3️⃣.entity.title }}'}}
      """)
    let catalog = Catalog(
      DefinitionFile.read(text.file("a.yaml")).definitions, measuresCoverage: true)
    var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    var left: [[Int]] = []
    for tier: JSONValue in ["tin", "gold"] {
      _ = evaluator.invoke(
        "a", Invocation(inputs: JSONObject(), entity: ["properties": ["tier": tier]]))
      left.append(
        evaluator.coverage.definitions.flatMap(\.gaps).map { gap in
          (1...3).first { text[$0] == gap.span.range.lowerBound } ?? 0
        })
    }
    #expect(left == [[1, 2, 3], []])
    #expect(evaluator.coverage.ofAutomations.definitions.isEmpty)
  }
}
