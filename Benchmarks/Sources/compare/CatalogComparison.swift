internal import BenchmarkData
internal import Foundation
internal import MeasuredProcesses

/// A catalog of ten thousand automations: what loading it takes, and what an event takes in it.
struct CatalogComparison {
  let session: Session

  private static let count = 10_000

  func measure(_ report: inout Report) throws {
    let folder = try session.folder.writeAutomations(count: Self.count, perFile: 1)
    let lists = try session.folder.writeAutomations(count: Self.count, perFile: 500)
    let none = try session.folder.writeEvents(.tracking, .small, count: 0)
    let loading = try Rounds(
      of: [
        session.replay([folder], events: none.path), session.replay([lists], events: none.path),
      ], count: session.rounds)
    for (index, place) in ["files of one", "files of 500"].enumerated() {
      report.add(
        "10,000 automations in \(place): time until ready", .atMost(2, " s"),
        loading.spread(of: index, by: \.processorSeconds),
        byTheClock: loading.spread(of: index, by: \.clockSeconds), unit: " s")
      report.add(
        "10,000 automations in \(place): memory", .atMost(300, " MB"),
        loading.spread(of: index) { Double($0.peakBytes) / 1e6 }, unit: " MB")
    }
    try compareRates(lists, &report)
  }

  /// Loading is left out: the summary of a replay tells the time of the events alone.
  private func compareRates(_ lists: String, _ report: inout Report) throws {
    let events = try session.folder.writeEvents(.tracking, .sample, count: session.events)
    let alone = [session.path(Mapping.tracking.definition)]
    var ratios: [Double] = []
    for _ in 0..<session.rounds {
      let rateAlone = try rate(alone, events)
      ratios.append(try rate(alone + [lists], events) / rateAlone)
    }
    report.add(
      "events per second, 10,000 automations loaded over 1", .atLeast(0.9), Spread(ratios))
    try events.remove()
  }

  private func rate(_ definitions: [String], _ events: EventFile) throws -> Double {
    let summary = "\(session.folder.path)/summary.json"
    _ = try session.replay(definitions, events: events.path, extra: ["--summary", summary]).run()
    let content = try Data(contentsOf: URL(filePath: summary))
    let seconds = try JSONDecoder().decode(Summary.self, from: content).seconds
    return Double(events.count) / seconds
  }

  private struct Summary: Decodable {
    let seconds: Double
  }
}
