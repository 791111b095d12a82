internal import ArgumentParser
internal import BenchmarkData

/// `generate automations`: a large catalog.
struct Automations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write automations of ten expressions each as a list.")

  @Option(help: "The number of the first one.")
  var from = 0

  @Option(help: "How many.")
  var count = 10_000

  func run() throws {
    try StandardOutput.write(Array(AutomationCatalog.text(of: from..<from + count).utf8))
  }
}
