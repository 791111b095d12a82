import AutomationDefinitions
import AutomationEngine
import Foundation
import HostSystem
import SourceDiagnostics
import Testing

@testable import drydock

@Suite struct ReplayingTests {
  // Made anew each time, since leak checkers do not see through a catalog in a global.
  private static func catalog() -> Catalog {
    let text = """
      identifier: a
      trigger: {type: automation, event: {type: ENTITY_CREATED, blueprintIdentifier: service}}
      invocationMethod: {type: WEBHOOK, url: "https://a.io", body: '{{ .event.id }}'}
      """
    return Catalog(DefinitionFile.read(SourceFile(path: "a.yaml", text: text)).definitions)
  }

  private static let events = (0..<500).map { number in
    let padding = String(repeating: "x", count: number % 7 * 50)
    return """
      {"id":"\(number)","action":"CREATE","resourceType":"entity",\
      "context":{"blueprintIdentifier":"service"},"padding":"\(padding)"}

      """
  }.joined()

  /// Replays a text in chunks of about a kilobyte.
  private static func replay(
    _ text: String, jobs: Int
  ) throws -> (lines: [String], result: ReplayResult) {
    let input = try TemporaryFile(text.utf8)
    let output = try TemporaryFile([])
    let plan = ReplayPlan(
      catalog: catalog(), context: EvaluationContext(now: .epoch), emission: .effects,
      onlyFired: false, showsSecrets: false, emits: true, compared: nil)
    let replaying = Replaying(
      plan, of: EventStream([input.path], blockSize: 1024), to: try ReplaySink(path: output.path),
      progress: nil, console: Console())
    let result = try replaying.run(jobs: jobs)
    return (try output.text().split(separator: "\n").map(String.init), result)
  }

  @Test(arguments: [1, 2, 5])
  func writesInTheOrderOfTheEvents(_ jobs: Int) throws {
    let (lines, result) = try Self.replay(Self.events, jobs: jobs)
    let bodies = lines.map { $0.split(separator: "\"body\":")[1].prefix { $0 != "," } }
    #expect(bodies == (0..<500).map { "\"\($0)\"" })
    #expect(result.events == 500)
    #expect(result.tally?.definitions.first?.fired == 500)
    #expect(!result.isFaulty)
  }

  @Test func goesOnBehindBadLines() throws {
    let text = Self.events.replacing("\"entity\"", with: "entity", maxReplacements: 30)
    let (lines, result) = try Self.replay(text, jobs: 3)
    #expect(lines.count == 470)
    #expect(result.badEvents == 30)
    #expect(result.isFaulty)
  }
}
