public import ArgumentParser
internal import BenchmarkData

/// `generate events`: a stream of runs.
struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write events, one a line.")

  @Argument(help: "The automation that maps them.")
  var mapping: Mapping

  @Option(help: "How much else they hold.")
  var size: EventSize = .sample

  @Option(help: "How many.")
  var count = 100_000

  @Option(help: "Another seed gives other events.")
  var seed: UInt64 = 1

  func run() throws {
    var events = try RunEvents(for: mapping, size: size, seed: seed)
    var block: [UInt8] = []
    for _ in 0..<count {
      events.appendNext(to: &block)
      if block.count > 1 << 20 {
        try StandardOutput.write(block)
        block.removeAll(keepingCapacity: true)
      }
    }
    try StandardOutput.write(block)
  }
}

extension Mapping: ExpressibleByArgument {}
extension EventSize: ExpressibleByArgument {}
