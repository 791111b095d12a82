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

/// Registers a benchmark; one iteration is one pass over a block of events.
func replay(_ name: String, _ mapping: Mapping, _ size: EventSize, among others: Int = 0) {
  let count = 1000
  Benchmark(
    name,
    configuration: .init(
      metrics: [.wallClock, .cpuUser, .throughput, .peakMemoryResident],
      scalingFactor: .kilo, maxDuration: .seconds(3), maxIterations: 1000)
  ) { benchmark in
    let catalog = try LoadedCatalog.catalog(of: mapping, among: others)
    let events = try EventBlock(of: mapping, size: size, count: count)
    var replayer = Replayer(
      catalog, context: EvaluationContext(now: .epoch), emitting: .effects, onlyFired: true,
      showsSecrets: false)
    var output: [UInt8] = []
    benchmark.startMeasurement()
    for (index, line) in events.lines.enumerated() {
      try replayer.replay(events.bytes, line, index: index, to: &output)
    }
    benchmark.stopMeasurement()
    guard replayer.tally.definitions.map(\.fired).reduce(0, +) == count else {
      return benchmark.error("not every event fired")
    }
  }
}
