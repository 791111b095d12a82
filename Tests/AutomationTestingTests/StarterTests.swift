import AutomationChecks
import AutomationDefinitions
import AutomationEngine
import AutomationTesting
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// Definitions to start with have no faults, and their cases pass.
struct StarterTests {
  private func text(_ name: String, _ files: [StarterFile]) throws -> String {
    try #require(files.first { $0.path == name }).text
  }

  /// The one case of a file, and the catalog of the definition, which has no findings.
  private func started(
    _ name: String, _ files: [StarterFile]
  ) throws -> (case: DocumentNode, catalog: Catalog) {
    let file = SourceFile(path: "\(name).yaml", text: try text("\(name).yaml", files))
    let (candidates, diagnostics) = DefinitionFile.readCandidates(file)
    #expect(diagnostics.map(\.oneLine) == [])
    let findings = Validation.findings(in: candidates)
    #expect(findings.map(\.oneLine) == [])
    let cases = SourceFile(path: "cases.yaml", text: try text("cases.yaml", files))
    let root = try #require(DocumentReader.read(cases, format: .yaml).roots.first)
    let node = try #require(root["cases"]?.elements?.first)
    return (node, Catalog(candidates.compactMap(\.definition)))
  }

  private func expectPass(_ outcome: Outcome?, _ node: DocumentNode) throws {
    let outcome = try #require(outcome)
    #expect(outcome.status == .fired)
    #expect(outcome.diagnostics.map(\.oneLine) == [])
    #expect(node["fires"]?.bool == true)
    let part = try #require(node["payload"]?.value)
    let differences = PartialMatch.differences(between: part, and: outcome.payload ?? .null)
    #expect(differences.map(\.path) == [])
  }

  @Test(arguments: EventTrigger.Kind.allCases, ["announce_service", "a.b", "Größe:1", "true"])
  func theCaseOfAnAutomationPasses(_ kind: EventTrigger.Kind, name: String) throws {
    var recipe = EventRecipe(kind)
    if kind.isAboutRuns { recipe.action = "restart" } else { recipe.blueprint = "service" }
    if kind == .timerPropertyExpired { recipe.property = "due" }
    let files = try AutomationStarter(identifier: name, waitingFor: recipe, definitions: [])
      .files()
    let (node, catalog) = try started(name, files)
    let event = try JSONValue(parsing: try text(try #require(node["event"]?.string?.text), files))
    var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    try expectPass(evaluator.evaluate(Event(event)).first, node)
  }

  @Test(arguments: [nil, "service"], ["create_service", "a.b", "Größe:1", "true"])
  func theCaseOfAnActionPasses(blueprint: String?, name: String) throws {
    let files = ActionStarter(identifier: name, blueprint: blueprint).files
    let (node, catalog) = try started(name, files)
    let inputs = try JSONValue(parsing: try text(try #require(node["inputs"]?.string?.text), files))
    var evaluator = Evaluator(catalog, context: EvaluationContext(now: .epoch))
    let invocation = Invocation(inputs: inputs.objectValue ?? JSONObject(), entity: nil)
    let action = try #require(node["invoke"]?.string?.text)
    try expectPass(evaluator.invoke(action, invocation), node)
  }
}
