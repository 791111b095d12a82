import AutomationDefinitions
import AutomationEngine
import Benchmark
import BenchmarkData

/// Events per second through a replayer, the reading of files left out.
let benchmarks: @Sendable () -> Void = {
  replay("run-tracking", .tracking, .sample)
  replay("run-tracking, 1.4 KB an event", .tracking, .small)
  replay("run-tracking, 27 KB an event", .tracking, .large)
  replay("run-tracking among 10,000", .tracking, .sample, among: 10_000)
  replay("ROI", .roi, .sample)
}

/// What is made before a benchmark.
private struct Preparation {
  let catalog: Catalog
  let events: EventBlock
}

/// Registers a benchmark of passes over a block of events.
private func replay(_ name: String, _ mapping: Mapping, _ size: EventSize, among others: Int = 0) {
  let count = 1000
  Benchmark(
    name,
    configuration: .init(
      metrics: [.wallClock, .throughput, .peakMemoryResident], scalingFactor: .kilo,
      maxDuration: .seconds(3), maxIterations: 1000)
  ) { benchmark, preparation in
    var replayer = Replayer(
      preparation.catalog, context: EvaluationContext(now: .epoch), emitting: .effects,
      onlyFired: true, showsSecrets: false)
    var output: [UInt8] = []
    // The first pass takes memory and compiles what is compiled on first use.
    for pass in 0..<2 {
      output.removeAll(keepingCapacity: true)
      if pass == 1 { benchmark.startMeasurement() }
      for (index, line) in preparation.events.lines.enumerated() {
        try replayer.replay(preparation.events.bytes, line, index: index, to: &output)
      }
    }
    benchmark.stopMeasurement()
    if replayer.tally.definitions.map(\.fired).reduce(0, +) != 2 * count {
      benchmark.error("not every event fired")
    }
  } setup: {
    Preparation(
      catalog: try LoadedCatalog.catalog(of: mapping, among: others),
      events: try EventBlock(of: mapping, size: size, count: count))
  }
}
