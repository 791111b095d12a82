internal import ArgumentParser
internal import BenchmarkData

/// `generate`: the data of the benchmarks as files.
@main
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Write data for benchmarks to standard output; the same arguments give the same data.",
    subcommands: [Events.self, Automations.self])
}
