import AutomationEngine
import Benchmark
import BenchmarkData

/// How long it takes to make a catalog ready to be evaluated.
let benchmarks: @Sendable () -> Void = {
  for count in [10, 1000, 10_000] {
    Benchmark(
      "compile a catalog of \(count) automations",
      configuration: .init(
        metrics: [.wallClock, .peakMemoryResident],
        maxDuration: .seconds(10), maxIterations: count == 10 ? 1000 : 20)
    ) { benchmark in
      let file = LoadedCatalog.file(count: count)
      benchmark.startMeasurement()
      blackHole(LoadedCatalog.catalog(of: file).count)
      benchmark.stopMeasurement()
    }
  }
}
